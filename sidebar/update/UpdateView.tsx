import type { Opened } from '../home/HomeView';
import type { Place } from '../places';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';

type Props = {
  place: Extract<Place, { view: 'update' }>;
  roster: NonNullable<Opened['roster']>;
  today: string;
};

export function UpdateView(_: Props) {
  return <Screen title="Update from a new export" task={useTask()} />;
}
