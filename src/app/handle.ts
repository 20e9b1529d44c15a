import * as z from 'zod/mini';
import { type Answer, type Call, contract, type Output } from '../contract/contract';
import { type Actor, actorFor } from '../domain/access';
import { readDay } from '../domain/dateText';
import type { Day } from '../domain/day';
import type { People } from '../domain/people';
import { addAssignment, editAssignment, exitStudent } from './assignmentForms';
import { rebuildAssignments } from './assignmentsSheet';
import { showAttention } from './attention';
import { NotRecorded } from './commit';
import { editEnrollment, enrollStudent, showEnrollForm, showEnrollment } from './enrollment';
import { findStudents } from './findStudents';
import { inspectRoster } from './inspectRoster';
import { keptMapping } from './keptMapping';
import { makeReport, makeWorksheet, restoreStandards, tellStandards } from './makeSheets';
import { showMyCaseload } from './myCaseload';
import { accountOf, catchUp, homeOf, stopped } from './open';
import type { Workbook } from './ports';
import { previewReassignment, saveReassignment } from './reassign';
import { putBack, takeIn } from './reconcile';
import { showRecord } from './responsibilityRecord';
import { setUp } from './setUp';
import { showAssignments, showEntries } from './showAssignments';
import { listPeople, showCaseload } from './showCaseload';
import { showRow } from './showRow';
import { isStop, readState, readTeam, type State, type Stop } from './state';
import { stopText } from './stopText';

/** Says no with a code for the page and a sentence for the user. */
class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/**
 * Answers one call of the sidebar: JSON in, JSON out. The page is not trusted: the input is checked against the contract, and
 * every call finds out for itself who is signed in and what they may see and do (design section 7).
 */
export function handle(workbook: Workbook, name: string, payload: string): string {
  return JSON.stringify(answer(workbook, name, payload));
}

function answer(workbook: Workbook, name: string, payload: string): Answer<Call> {
  try {
    if (!isCall(name))
      throw new Refused(
        'unknown-call',
        'This page asks for something that Caseload does not do. Reload the spreadsheet.',
      );
    return { ok: true, output: calls[name](workbook, fromJson(payload)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, sentence: error.message };
    // Everything unforeseen ends here: the script's own log has the details, the user a sentence without anyone's name in it.
    workbook.complain(error);
    return {
      ok: false,
      code: 'failed',
      sentence: error instanceof NotRecorded ? NOT_RECORDED : FAILED,
    };
  }
}

const FAILED =
  'Something went wrong. Close the sidebar and open it again: a save that was cut off is then finished, or shown as not begun.';
const NOT_RECORDED =
  'The Caseload log could not be written, so nothing was saved. Is it protected? Ask whoever owns this spreadsheet to let you edit it, and try again.';

const isCall = (name: string): name is Call => Object.keys(contract).includes(name);

const UNREADABLE = 'Caseload could not read what the page sent. Reload the spreadsheet and try again.';

function fromJson(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    throw new Refused('unreadable-input', UNREADABLE);
  }
}

/** A call that runs only on input that fits its schema. */
const checked =
  <I extends z.core.$ZodType, O>(input: () => I, run: (workbook: Workbook, input: z.infer<I>) => O) =>
  (workbook: Workbook, raw: unknown): O => {
    const parsed = z.safeParse(input(), raw);
    if (!parsed.success) throw new Refused('unreadable-input', UNREADABLE);
    return run(workbook, parsed.data);
  };

/** A call that looks at what there is; null where there is nothing for this actor to see. */
const looks = <I extends z.core.$ZodType, O>(
  input: () => I,
  look: (state: State, actor: Actor, asked: z.infer<I>) => O | null,
) =>
  checked(input, (workbook, asked) => {
    const { state, actor } = admitted(workbook);
    const found = look(state, actor, asked);
    if (!found) throw new Refused('not-found', NOT_FOUND);
    return found;
  });

/** A call that changes something, alone and with a state read under the lock. */
const saves = <I extends z.core.$ZodType, O>(
  input: () => I,
  save: (workbook: Workbook, state: State, actor: Actor, asked: z.infer<I>) => O,
) =>
  checked(input, (workbook, asked) =>
    alone(workbook, () => {
      const { state, actor } = admitted(workbook);
      return save(workbook, state, actor, asked);
    }),
  );

const NOT_FOUND = 'This is not in the roster or the record any more, or at none of your sites.';

const calls: { [C in Call]: (workbook: Workbook, raw: unknown) => Output<C> } = {
  open: checked(contract.open.input, (workbook) => {
    const email = workbook.account();
    const stop = (why: Stop) => stopped(why, email, workbook.today());
    if (!isSetUp(workbook)) return stop(email === '' ? { code: 'no-email' } : { code: 'not-set-up' });
    const team = readTeam(workbook);
    if (isStop(team)) return stop(team);
    const actor = actorIn(team, email);
    if (isStop(actor)) return stop(actor);
    const state = readState(workbook, team);
    if (isStop(state)) return { ...stop(state), account: accountOf(actor) };
    keepAdmins(workbook, state);
    const opened = caughtUp(workbook, state);
    if (typeof opened === 'string') return homeOf({ state, notices: [opened], findings: [] }, actor);
    return isStop(opened) ? { ...stop(opened), account: accountOf(actor) } : homeOf(opened, actor);
  }),
  inspectRoster: checked(contract.inspectRoster.input, (workbook, { sheet, mapping }) => {
    maySetUp(workbook);
    return inspectRoster(workbook, sheet, mapping);
  }),
  setUp: checked(contract.setUp.input, (workbook, { mapping, name }) => {
    maySetUp(workbook);
    return alone(workbook, () => {
      // Again under the lock: someone may have become Admin in the meantime.
      maySetUp(workbook);
      return setUp(workbook, mapping, name);
    });
  }),
  people: checked(contract.people.input, (workbook, { asOf }) => {
    const { state, actor } = admitted(workbook);
    return listPeople(state, actor, dayOf(asOf));
  }),
  findStudents: looks(contract.findStudents.input, findStudents),
  assignments: looks(contract.assignments.input, showAssignments),
  assignmentEntries: looks(contract.assignmentEntries.input, showEntries),
  addAssignment: saves(contract.addAssignment.input, addAssignment),
  editAssignment: saves(contract.editAssignment.input, editAssignment),
  myCaseload: looks(contract.myCaseload.input, showMyCaseload),
  showRow: checked(contract.showRow.input, (workbook, { line }) => {
    const { state, actor } = admitted(workbook);
    return showRow(workbook, state, actor, line);
  }),
  enrollment: looks(contract.enrollment.input, showEnrollment),
  editEnrollment: saves(contract.editEnrollment.input, editEnrollment),
  enrollForm: looks(contract.enrollForm.input, showEnrollForm),
  enroll: saves(contract.enroll.input, enrollStudent),
  exit: saves(contract.exit.input, exitStudent),
  record: looks(contract.record.input, showRecord),
  rebuildAssignments: saves(contract.rebuildAssignments.input, (workbook, state) => {
    const rows = rebuildAssignments(workbook, state);
    if (rows === 'not ours')
      throw new Refused(
        'not-ours',
        'There is a sheet “Case assignments” that Caseload did not make. Rename it, then try again.',
      );
    return { rows };
  }),
  attention: looks(contract.attention.input, showAttention),
  takeIn: saves(contract.takeIn.input, takeIn),
  putBack: saves(contract.putBack.input, putBack),
  caseload: checked(contract.caseload.input, (workbook, { person, asOf, kind }) => {
    const { state, actor } = admitted(workbook);
    const caseload = showCaseload(state, actor, person, dayOf(asOf), kind);
    if (!caseload)
      throw new Refused('unknown-person', 'This person is not in Providers, or works at none of your sites.');
    return caseload;
  }),
  preview: checked(contract.preview.input, (workbook, asked) => {
    const { state, actor } = admitted(workbook);
    return previewReassignment(state, actor, asked);
  }),
  save: checked(contract.save.input, (workbook, asked) =>
    alone(workbook, () => {
      const { state, actor } = admitted(workbook);
      return saveReassignment(workbook, state, actor, asked);
    }),
  ),
  makeReport: checked(contract.makeReport.input, (workbook, { asOf }) =>
    alone(workbook, () =>
      makeReport(workbook, ofAdmin(workbook), asOf === '' ? workbook.today() : dayOf(asOf)),
    ),
  ),
  makeWorksheet: checked(contract.makeWorksheet.input, (workbook, asked) =>
    alone(workbook, () => {
      const { state, actor } = admitted(workbook);
      const made = makeWorksheet(workbook, state, actor, asked);
      if (!made)
        throw new Refused(
          'no-worksheet',
          'Nobody in Providers has this worksheet, or it is not yours: only an Admin makes one for somebody else.',
        );
      return made;
    }),
  ),
  restoreStandards: checked(contract.restoreStandards.input, (workbook) =>
    alone(workbook, () => restoreStandards(workbook, ofAdmin(workbook))),
  ),
  standards: checked(contract.standards.input, (workbook) => tellStandards(admitted(workbook).state)),
};

/** Remembers who the Admins are, in case Providers is lost. */
function keepAdmins(workbook: Workbook, { people, memory }: State): void {
  const admins = people.people.filter(({ access, email }) => access === 'Admin' && email !== '');
  const text = admins.map(({ email }) => email).join(' ');
  if (text !== memory.admins && text !== '') workbook.remember({ admins: text });
}

/** What cannot be caught up with now, say because a sheet is protected from this account, keeps nobody from looking. */
function caughtUp(workbook: Workbook, state: State): ReturnType<typeof catchUp> | string {
  try {
    const opened = catchUp(workbook, state);
    return opened === 'busy' ? BUSY : opened;
  } catch (error) {
    workbook.complain(error);
    return NOT_CAUGHT_UP;
  }
}

const NOT_CAUGHT_UP =
  'New rows and changes that are due could not be written. Is a sheet protected? They wait until someone who may edit it opens the sidebar.';
const BUSY =
  'Someone else is saving in this spreadsheet right now, so changes that are due wait until the sidebar is opened again.';

/** For what concerns the whole district. */
function ofAdmin(workbook: Workbook): State {
  const { state, actor } = admitted(workbook);
  if (actor.access !== 'Admin')
    throw new Refused(
      'only-admins',
      'Only an Admin can do this. Ask one of the people marked Admin in Providers.',
    );
  return state;
}

/** Runs a writing call while no other session writes. */
function alone<T>(workbook: Workbook, work: () => T): T {
  const result = workbook.exclusively(() => ({ value: work() }));
  if (result === 'busy')
    throw new Refused(
      'busy',
      'Someone else is saving in this spreadsheet right now. Nothing was changed; please try again in a moment.',
    );
  return result.value;
}

/** Whether Set up has come as far as an Admin and a mapping. */
function isSetUp(workbook: Workbook): boolean {
  return keptMapping(workbook, workbook.recall()) !== null;
}

/** Who is signed in and everything there is to see, or a refusal. */
function admitted(workbook: Workbook): { state: State; actor: Actor } {
  if (!isSetUp(workbook)) throw refusal({ code: 'not-set-up' });
  const team = readTeam(workbook);
  if (isStop(team)) throw refusal(team);
  const actor = actorIn(team, workbook.account());
  if (isStop(actor)) throw refusal(actor);
  const state = readState(workbook, team);
  if (isStop(state)) throw refusal(state);
  return { state, actor };
}

function actorIn({ people }: People, email: string): Actor | Stop {
  const actor = actorFor(email, people);
  if (typeof actor === 'object') return actor;
  return actor === 'no-email' ? { code: actor } : { code: actor, email };
}

/** The first who sets up becomes Admin; after that only Admins may. Nobody may without an account that Google tells. */
function maySetUp(workbook: Workbook): void {
  const email = workbook.account();
  if (email === '') throw refusal({ code: 'no-email' });
  const team = readTeam(workbook);
  // A heading that somebody edited opens nothing to anyone.
  if (isStop(team) && team.code === 'providers-unreadable') throw refusal(team);
  if (isStop(team) || !team.people.some(({ access }) => access === 'Admin')) {
    // Deleting Providers makes nobody Admin of a record that others keep.
    const known = workbook.recall().admins?.split(' ') ?? [];
    if (known.length > 0 && !known.includes(email.toLowerCase()))
      throw refusal({ code: 'only-admins-set-up' });
    return;
  }
  const actor = actorIn(team, email);
  if (isStop(actor)) throw refusal(actor);
  if (actor.access !== 'Admin') throw refusal({ code: 'only-admins-set-up' });
}

const refusal = (stop: Stop): Refused => new Refused(stop.code, stopText(stop));

function dayOf(text: string): Day {
  const day = readDay(text.trim());
  if (!day) throw new Refused('not-a-date', `“${text}” is not a date. Write it as 11/30/2026.`);
  return day;
}
