import { useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { usePage } from './PageContext';

/**
 * Everyone who can be chosen, for those who may choose: an Admin. A Provider acts for themselves, so nothing is read. Beside
 * the user's own doings: the form can be filled in while the names arrive.
 */
export function usePeople(today: string): Output<'people'>['people'] {
  const { call, account } = usePage();
  const [people, setPeople] = useState<Output<'people'>['people']>([]);
  const admin = account?.access === 'admin';
  useEffect(() => {
    let gone = false;
    if (admin)
      call('people', { asOf: today }).then(
        (answer) => !gone && setPeople(answer.people),
        // Without the list a name can still be typed; the server finds whom it means.
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [call, admin, today]);
  return people;
}
