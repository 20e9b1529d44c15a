import { assignmentExamples } from './assignmentExamples';
import { dueExamples } from './dueExamples';
import type { Example } from './example';
import { historyExamples as ofHistory } from './historyExamples';
import { homeExamples } from './homeExamples';
import { homeListExamples } from './homeListExamples';
import { letterExamples } from './letterExamples';
import { mineExamples } from './mineExamples';
import { reassignExamples } from './reassignExamples';
import { reassignSaveExamples } from './reassignSaveExamples';
import { reportExamples } from './reportExamples';
import { saveTroubleExamples } from './saveTroubleExamples';
import { setUpExamples } from './setUpExamples';

/** Every state of the sidebar: the screens that are looked at, checked for accessibility and walked through. */
export const examples: readonly Example[] = [
  ...homeExamples,
  ...homeListExamples,
  ...reassignExamples,
  ...reassignSaveExamples,
  ...setUpExamples,
  ...reportExamples,
  ...dueExamples,
];

/** The states around case assignments, which are walked through in a file of their own. */
export const caseExamples: readonly Example[] = [...assignmentExamples, ...mineExamples];

/** The states of History, of a save gone wrong and of Remove, likewise. */
export const historyExamples: readonly Example[] = [...ofHistory, ...saveTroubleExamples, ...letterExamples];

/** Check this installation. */
export { installationExamples } from './installationExamples';
