import type { Answer } from '../../src/contract/contract';
import type { Cell } from '../../src/domain/cells/cell';
import { HEADER } from '../kit/rows';
import { asks, type Program } from './sessions';

/** What people do in the sidebar at the same time. `dice` are the choices that they make, the same in every replay. */
export const PROGRAMS = {
  reassign,
  assign,
  edit: editOne,
  exit: exitOne,
  enroll,
  reconcile,
  enrollment,
  undo,
  takeBack: function* (dice: readonly number[]): Program {
    yield* ((dice[1] ?? 0) % 3 === 0 ? enrollment : enroll)(dice);
    yield* undo([0]);
  },
  open: function* (): Program {
    yield* asks('open', {});
  },
  rebuild: function* (): Program {
    yield* asks('rebuildAssignments', {});
  },
  report: function* (): Program {
    yield* asks('makeReport', { asOf: '' });
  },
  update,
  schoolYear,
} as const;

/** The sheet with an export, which says otherwise who serves whom. */
export const EXPORT = 'Export';

/** An export that names other people for two lines, and a new student; Finn Fox is gone. */
export function exportedRows(rows: Cell[][]): Cell[][] {
  const [ana = [], ben = []] = rows.slice(1);
  const provider = HEADER.indexOf('Provider');
  const fresh = ['2000090', 'Hall, Hal', ...ana.slice(2)];
  return [
    ...rows.filter(([id]) => id !== '2000001' && id !== '2000002' && id !== '2000005'),
    ana.with(provider, 'Cho, Ben'),
    ben.with(provider, 'Okafor, Dele'),
    fresh,
  ];
}

type Dice = readonly number[];
const pick = <T>(items: readonly T[], die: number | undefined): T | undefined =>
  items.length === 0 ? undefined : items[(die ?? 0) % items.length];

const DAYS = ['11/21/2026', '10/1/2026', '11/21/2026', '11/25/2026'];
const STUDENTS = ['2000001', '2000002', '2000003', '2000004', '2000005', '2000006', '2000070', '3000001'];

/** What a form's second try acknowledges: every warning that the first one named. */
const warnings = (answer: Answer<'exit'>): string[] | null =>
  answer.ok && !answer.output.saved && answer.output.findings.every(({ severity }) => severity === 'warns')
    ? answer.output.findings.map(({ code }) => code)
    : null;

function* reassign(dice: Dice): Program {
  const listed = yield* asks('people', { asOf: '2026-11-21' });
  if (!listed.ok) return;
  const people = listed.output.people.filter(({ key }) => key !== '');
  const from = pick(
    people.filter(({ load }) => load.lines > 0),
    dice[0],
  );
  const to = pick(people, dice[1]);
  if (!from || !to) return;
  const shown = yield* asks('caseload', { person: from.key, asOf: '2026-11-21' });
  if (!shown.ok) return;
  const lines = shown.output.lines.filter((_, i) => (dice[2] ?? 0) % 3 === 0 || i % 2 === (dice[2] ?? 0) % 2);
  const drafts = lines.map((line) => ({
    line: line.key,
    seen: line.seen,
    effective: pick(DAYS, dice[3]) ?? '',
    amount: (dice[4] ?? 0) % 2 === 0 ? '' : (pick(['2', '3', '3.5'], dice[4]) ?? ''),
    lre: '',
    provider: to.key,
    correctOpening: false,
  }));
  const input = {
    person: from.key,
    asOf: '2026-11-21',
    drafts,
    moveCaseManagement: (dice[5] ?? 0) % 2 === 0,
    reason: "'tis leave",
    acknowledged: [] as string[],
  };
  const first = yield* asks('save', input);
  if (!first.ok) {
    // As the sidebar offers where somebody else is saving.
    if (first.code === 'busy') yield* asks('save', input);
    return;
  }
  if (first.output.saved) return;
  const open = first.output.findings;
  if (open.every(({ severity }) => severity === 'warns'))
    yield* asks('save', { ...input, acknowledged: open.map(({ code, line }) => `${code}:${line ?? ''}`) });
}

function* assign(dice: Dice): Program {
  const studentId = pick(STUDENTS, dice[0]) ?? '';
  const shown = yield* asks('assignments', { studentId, household: false });
  const listed = yield* asks('people', { asOf: '2026-11-21' });
  if (!shown.ok || !listed.ok) return;
  const isCase = (dice[1] ?? 0) % 2 === 0;
  const input = {
    studentId,
    kind: isCase ? ('case management' as const) : ('service' as const),
    enrollment: isCase ? '' : (pick(shown.output.enrollments, dice[2])?.line ?? ''),
    person: pick(listed.output.people, dice[3])?.key ?? '',
    begin: pick(DAYS, dice[4]) ?? '',
    status: 'Active' as const,
    lastDay: '',
    returnsOn: '',
    location: '',
    restriction: '',
    reason: '',
    endTheirs: true,
    seen: shown.output.seen,
    acknowledged: [] as string[],
  };
  const acknowledged = warnings(yield* asks('addAssignment', input));
  if (acknowledged) yield* asks('addAssignment', { ...input, acknowledged });
}

function* editOne(dice: Dice): Program {
  const studentId = pick(STUDENTS, dice[0]) ?? '';
  const shown = yield* asks('assignments', { studentId, household: false });
  if (!shown.ok) return;
  const row = pick(shown.output.rows, dice[1]);
  if (!row) return;
  const input = {
    line: row.line,
    begin: row.begin,
    newBegin: row.begin,
    status: 'Pending' as const,
    lastDay: pick(['11/25/2026', '12/1/2026'], dice[2]) ?? '',
    location: row.location,
    restriction: row.restriction,
    reason: '',
    seen: shown.output.seen,
    acknowledged: [] as string[],
  };
  const acknowledged = warnings(yield* asks('editAssignment', input));
  if (acknowledged) yield* asks('editAssignment', { ...input, acknowledged });
}

function* exitOne(dice: Dice): Program {
  const studentId = pick(STUDENTS, dice[0]) ?? '';
  const shown = yield* asks('assignments', { studentId, household: false });
  if (!shown.ok) return;
  const input = {
    studentId,
    line: (dice[1] ?? 0) % 2 === 0 ? '' : (pick(shown.output.enrollments, dice[2])?.line ?? ''),
    lastDay: pick(DAYS, dice[3]) ?? '',
    reason: 'Moved away',
    endAssignment: true,
    seen: shown.output.seen,
    acknowledged: [] as string[],
  };
  const acknowledged = warnings(yield* asks('exit', input));
  if (acknowledged) yield* asks('exit', { ...input, acknowledged });
}

function* enroll(dice: Dice): Program {
  const form = yield* asks('enrollForm', {});
  if (!form.ok) return;
  const { self } = form.output;
  const number = (dice[0] ?? 0) % 2;
  const input = {
    values: [
      { field: 'studentId' as const, value: `200007${number}` },
      { field: 'name' as const, value: `Gray, Gil ${number}` },
      { field: 'grade' as const, value: 'K' },
      { field: 'site' as const, value: 'Oak' },
      { field: 'start' as const, value: '11/21/2026' },
      { field: 'end' as const, value: '5/28/2027' },
    ],
    services: [{ service: 'Speech', provider: self, amount: '1.5' }],
    caseManager: self,
    begin: '',
    reason: 'Moved in',
    acknowledged: [] as string[],
  };
  const acknowledged = warnings(yield* asks('enroll', input));
  if (acknowledged) yield* asks('enroll', { ...input, acknowledged });
}

function* reconcile(dice: Dice): Program {
  const shown = yield* asks('attention', {});
  if (!shown.ok) return;
  const some = shown.output.byHand.filter((_, i) => i % 2 === (dice[0] ?? 0) % 2);
  const items = some.map(({ line, field, roster }) => ({ line, field, roster }));
  yield* asks((dice[1] ?? 0) % 2 === 0 ? 'takeIn' : 'putBack', { items });
}

function* enrollment(dice: Dice): Program {
  const studentId = pick(STUDENTS, dice[0]) ?? '';
  const shown = yield* asks('assignments', { studentId, household: false });
  if (!shown.ok) return;
  const line = pick(shown.output.enrollments, dice[1])?.line;
  const form = line === undefined ? null : yield* asks('enrollment', { line });
  if (!form?.ok) return;
  const values = [
    { field: 'grade' as const, value: pick(['7', '8'], dice[2]) ?? '7' },
    ...((dice[3] ?? 0) % 2 === 0 ? [{ field: 'amount' as const, value: '2.5' }] : []),
  ];
  const input = {
    line: form.output.line,
    values,
    effective: '',
    reason: 'IEP review',
    seen: form.output.seen,
    acknowledged: [] as string[],
  };
  const acknowledged = warnings(yield* asks('editEnrollment', input));
  if (acknowledged) yield* asks('editEnrollment', { ...input, acknowledged });
}

function* undo(dice: Dice): Program {
  const shown = yield* asks('history', { before: '' });
  if (!shown.ok) return;
  const batch = pick(
    shown.output.batches.filter(
      // Brought back beside a second enrollment of the student it would stand twice: the last of the cases, not mended yet.
      ({ noUndo, standing, what }) =>
        noUndo === '' && standing !== 'undone' && !what.startsWith('Undo of: Enrolled'),
    ),
    dice[0],
  );
  if (!batch) return;
  const input = { batch: batch.batch, rest: false, reason: '' };
  const first = yield* asks('undo', input);
  if (first.ok && !first.output.saved && first.output.rest > 0) yield* asks('undo', { ...input, rest: true });
}

/** Takes over who serves whom by the export; with luck who is gone from it exits too. */
function* update(dice: Dice): Program {
  const exported = { sheet: EXPORT, mapping: null };
  const shown = yield* asks('compareExport', exported);
  if (!shown.ok || shown.output.stop !== '') return;
  const input = {
    ...exported,
    seen: shown.output.seen,
    choices: [
      { kind: 'provider' as const, choice: 'theirs' as const, except: [] },
      { kind: 'caseManager' as const, choice: 'theirs' as const, except: [] },
      { kind: 'moved' as const, choice: 'leave' as const, except: [] },
      { kind: 'renewed' as const, choice: 'leave' as const, except: [] },
      {
        kind: 'gone' as const,
        choice: (dice[0] ?? 0) % 3 === 0 ? ('exit' as const) : ('keep' as const),
        except: [],
      },
    ],
    from: pick(DAYS, dice[1]) ?? '',
    lastDay: '11/25/2026',
    reason: 'New export',
    acknowledged: [] as string[],
  };
  const first = yield* asks('saveExport', input);
  if (!first.ok || first.output.saved) return;
  const open = first.output.findings;
  if (open.every(({ severity }) => severity === 'warns'))
    yield* asks('saveExport', { ...input, acknowledged: open.map(({ code }) => code) });
}

/** Plans the next school year; one team goes to somebody else. */
function* schoolYear(dice: Dice): Program {
  const settings = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };
  const shown = yield* asks('planYear', settings);
  if (!shown.ok) return;
  const { seen, teams, people, students } = shown.output;
  const team = pick(teams, dice[0]);
  const input = {
    ...settings,
    seen,
    becomes: students.map(({ studentId }) => ({ studentId, becomes: '6' as const })),
    teams: team ? [{ id: team.id, person: pick(people, dice[1])?.key ?? '' }] : [],
    exitEsy: true,
    reason: 'Next year',
    acknowledged: [] as string[],
  };
  const first = yield* asks('saveYear', input);
  if (!first.ok || first.output.saved) return;
  const open = first.output.findings;
  if (open.every(({ severity }) => severity === 'warns'))
    yield* asks('saveYear', { ...input, acknowledged: open.map(({ code }) => code) });
}
