import { usePage } from '../shell/PageContext';
import { type Place, placeName } from '../shell/places';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';

type Props = { place: Place; task: Task };

/** The sheet's menu offers everyone every view, since it can't know who is signed in; the view says then who may use it. */
export function ForAdmins({ place, task }: Props) {
  const { back } = usePage();
  const title = placeName(place);
  return (
    <Screen title={title} back={back} task={task}>
      <p class="note amber">{title} is for Admins. Ask one of the people marked Admin in Providers.</p>
      <p>
        <button type="button" class="link" onClick={back.go}>
          Go to {back.to}
        </button>
      </p>
    </Screen>
  );
}
