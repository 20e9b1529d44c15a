import { dayText } from '../../src/domain/cells/dateText';
import { isBlock } from '../shell/findings';
import type { Plan, Settings } from './yearChoices';

/** Whether two settings ask for the same. */
export const isSameSettings = (a: Settings, b: Settings): boolean =>
  a.from === b.from &&
  a.cutOff === b.cutOff &&
  a.leavingAge === b.leavingAge &&
  a.grade12Leaves === b.grade12Leaves;

/** The settings as they were understood; where something could not be read, everything that was typed stays. */
export function shownSettings(asked: Settings, { from, cutOff, leavingAge, findings }: Plan): Settings {
  const read = {
    ...asked,
    from: dayText(from),
    cutOff: cutOff.replace('-', '/'),
    leavingAge: String(leavingAge),
  };
  if (!findings.some(isBlock)) return read;
  return {
    ...asked,
    from: asked.from || read.from,
    cutOff: asked.cutOff || read.cutOff,
    leavingAge: asked.leavingAge || read.leavingAge,
  };
}
