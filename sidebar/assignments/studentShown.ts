import type { AssignmentRow, SaveAnswer } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import type { Task } from '../shell/useTask';

/** A student's assignments, or a household's, as the server shows them. */
export type StudentShown = Output<'assignments'>;

/** What is done with the student who is shown; null for looking at the history. */
export type AssignmentTask =
  | { do: 'add'; line: string }
  | { do: 'edit'; row: AssignmentRow }
  | { do: 'exit' }
  | { do: 'record' };

/** What every form about the student who is shown is given. */
export type FormProps = {
  shown: StudentShown;
  task: Task;
  onSaved: (saved: SaveAnswer) => void;
  onClose: () => void;
  /** Reads what there is now; what was typed stays. */
  onReread: (then: () => void) => void;
};
