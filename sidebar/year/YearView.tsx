import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';

export function YearView(_: { today: string }) {
  return <Screen title="New school year" task={useTask()} />;
}
