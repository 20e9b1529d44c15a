import type { FindingOnWire, LineOnWire, Reassignment } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { namesSomebody } from '../../src/domain/people/namesSomebody';
import { blocksOf, warningsOf } from '../shell/findings';
import type { Caseload, CaseloadState, LineFilter } from './caseloadTypes';

type ListState = Pick<CaseloadState, 'caseload' | 'filter' | 'tab' | 'assigned' | 'receiver' | 'inputs'>;

/** The lines under the chosen tab that the filter lets through. */
export function shownLines({
  caseload,
  filter,
  tab,
  assigned,
  receiver,
  inputs,
}: ListState): readonly LineOnWire[] {
  return caseload.lines.filter(
    (line) =>
      (tab === 'all' || assigned.has(line.key) === (tab === 'assigned')) &&
      (receiver === '' || inputs.get(line.key)?.provider === receiver) &&
      passes(line, filter),
  );
}

/** How many lines stand under each tab. */
export const tabCounts = ({ caseload, assigned }: CaseloadState) => ({
  toAssign: caseload.lines.length - assigned.size,
  assigned: assigned.size,
  all: caseload.lines.length,
});

export const isFiltered = (filter: LineFilter): boolean =>
  Object.values(filter).some((wanted) => wanted !== '');

const passes = (line: LineOnWire, { grade, service, site, household }: LineFilter): boolean =>
  (grade === '' || line.grade === grade) &&
  (service === '' || line.service === service) &&
  (site === '' || line.site === site) &&
  (household === '' || line.household === household);

/** The values that a filter can ask for, as they stand in the caseload; an only value needs no filter. */
export function filterValues({ lines }: Caseload): { readonly [F in keyof LineFilter]: readonly string[] } {
  const values = (of: (line: LineOnWire) => string) =>
    [...new Set(lines.map(of))]
      .filter(Boolean)
      .sort((a, b) => a.localeCompare(b, 'en-US', { numeric: true }));
  return {
    grade: values(({ grade }) => grade),
    service: values(({ service }) => service),
    site: values(({ site }) => site),
    household: values(({ household }) => household).filter(
      (household) => siblingsOf(lines, household).size > 1,
    ),
  };
}

const siblingsOf = (lines: readonly LineOnWire[], household: string): Set<string> =>
  new Set(lines.filter((line) => line.household === household).map(({ studentId }) => studentId));

/** The lines of a household's children, where there are several children on this caseload; else none. */
export function householdLines({ lines }: Caseload, household: string): readonly string[] {
  if (household === '' || siblingsOf(lines, household).size < 2) return [];
  return lines.filter((line) => line.household === household).map(({ key }) => key);
}

/** How the selection stands to the caseload and to what the filter shows. */
export function selectionSlots(state: CaseloadState) {
  const shown = shownLines(state);
  const shownSelected = shown.filter(({ key }) => state.selected.has(key)).length;
  return {
    shown,
    shownSelected,
    /** Selected, but not shown by the tab and the filter. */
    outOfSight: state.selected.size - shownSelected,
  };
}

/** Whether the students' case management goes along: as the user says, else where the whole caseload goes. */
export const movesCaseManagement = ({
  caseload,
  selected,
  inputs,
  moveCaseManagement,
}: CaseloadState): boolean =>
  moveCaseManagement ??
  (caseload.lines.length > 0 &&
    caseload.lines.every(
      ({ key, later }) => selected.has(key) || later.length > 0 || inputs.get(key)?.effective.trim(),
    ));

/** The lines that a save would change, and those it would leave out for want of a date. */
export function changing({ caseload, inputs }: CaseloadState) {
  const typed = caseload.lines.filter(({ key }) => inputs.has(key));
  const dated = typed.filter(({ key }) => inputs.get(key)?.effective.trim());
  return { dated, undated: typed.filter((line) => !dated.includes(line)) };
}

/** What leaving would lose, in a sentence; '' for nothing. */
export function wouldLose({ inputs, reason, together }: CaseloadState): string {
  if (inputs.size > 0) return `What you typed for ${counted(inputs.size, 'line')} is not saved yet.`;
  return Object.values(together).some((text) => text !== '') || reason
    ? 'What you typed is not saved yet.'
    : '';
}

/** The same, and what becomes of it. */
export const lossText = (state: CaseloadState, isKept: boolean, names: Iterable<string> = []): string => {
  const loss = wouldLose(state);
  if (loss === '' || !isKept) return loss;
  const but = isReasonKept(state, names) ? '' : ', but not the reason, which may name somebody';
  return `${loss} Caseload keeps it for you for up to six hours${but}.`;
};

/** What is kept outside of the spreadsheet has no names, be they students' or, where they are handed in, others'. */
export const namesStudents = (text: string, { lines }: Caseload, others: Iterable<string> = []): boolean =>
  text !== '' && namesSomebody(text, [...lines.map(({ student }) => student), ...others]);

const isReasonKept = ({ reason, caseload }: CaseloadState, names: Iterable<string>): boolean =>
  !namesStudents(reason, caseload, names);

/** The lines with something typed that another reading of the caseload no longer holds. */
export const droppedBy = ({ caseload, inputs }: CaseloadState, next: Caseload): readonly LineOnWire[] =>
  caseload.lines.filter(({ key }) => inputs.has(key) && !next.lines.some((line) => line.key === key));

/** A warning as the wire acknowledges it. */
const acknowledgment = ({ code, line }: FindingOnWire): string => (line === null ? code : `${code}:${line}`);

/** What a preview or a save sends; a save over warnings that are shown acknowledges them. */
export function reassignmentOf(
  state: CaseloadState,
  seen: readonly FindingOnWire[] = [],
  without: ReadonlySet<string> = new Set(),
): Reassignment {
  const { caseload, kind, inputs, onlyProvider, reason, why } = state;
  const suggestedLines = caseload.lines.flatMap(({ key }) =>
    why.has(key) && inputs.get(key)?.provider && !without.has(key) ? [key] : [],
  );
  return {
    person: caseload.person.key,
    kind,
    asOf: caseload.asOf,
    drafts: caseload.lines.flatMap((line) => {
      const input = inputs.get(line.key);
      if (!input || without.has(line.key)) return [];
      return [{ line: line.key, seen: line.seen, ...input, provider: onlyProvider ?? input.provider }];
    }),
    moveCaseManagement: kind === 'service' && movesCaseManagement(state),
    reason,
    ...(suggestedLines.length > 0 ? { suggested: suggestedLines } : {}),
    acknowledged: [
      ...new Set(
        warningsOf(seen).flatMap((finding) =>
          without.has(finding.line ?? '') ? [] : acknowledgment(finding),
        ),
      ),
    ],
  };
}

type FindingGroupOfLines = { code: FindingOnWire['code']; findings: readonly FindingOnWire[] };

/** Findings of one kind together, in the order in which the kinds first come. */
export function byKind(findings: readonly FindingOnWire[]): readonly FindingGroupOfLines[] {
  const kinds = new Map<FindingOnWire['code'], FindingOnWire[]>();
  for (const finding of findings) kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding]);
  return [...kinds].map(([code, some]) => ({ code, findings: some }));
}

/** The lines that some problem holds up; null where a problem is not of a line, and so holds up all. */
export function blockedLines(findings: readonly FindingOnWire[]): ReadonlySet<string> | null {
  const lines = new Set<string>();
  for (const { line } of blocksOf(findings)) {
    if (line === null) return null;
    lines.add(line);
  }
  return lines;
}

/** What the red bar says first: a preview saves nothing anyway, so it says what it waits for. `rest`: the others are saved already. */
export function refusalTitle(
  findings: readonly FindingOnWire[],
  doing: 'save' | 'preview',
  rest = false,
): string {
  const blocks = blocksOf(findings);
  const lines = new Set(blocks.flatMap(({ line }) => (line === null ? [] : [line]))).size;
  if (doing === 'preview')
    return lines === 0
      ? 'Nothing to preview yet'
      : `Preview needs ${counted(lines, 'line', 'lines')} mended first`;
  if (lines === 0) return 'Nothing was saved';
  if (rest) return `Still staged: ${counted(lines, 'line needs', 'lines need')} you`;
  return `Nothing was saved: ${counted(lines, 'line needs', 'lines need')} you`;
}

/**
 * A refusal's findings. Where every line to be saved has nothing to change, warnings are all there is, and acknowledging
 * them would save nothing: then they block.
 */
export function refusalOf(
  findings: readonly FindingOnWire[],
  dated: readonly LineOnWire[],
): readonly FindingOnWire[] {
  const idle = new Set(findings.filter(({ code }) => code === 'nothing-to-change').map(({ line }) => line));
  if (blocksOf(findings).length > 0 || !dated.every(({ key }) => idle.has(key))) return findings;
  return findings.map((finding) => ({ ...finding, severity: 'blocks' }));
}

/** How many lines are selected for what stands in the bar, beside a date, and was not applied to them. */
export const notApplied = ({ together: { effective: _, ...typed }, selected }: CaseloadState): number =>
  Object.values(typed).some((text) => text.trim() !== '') ? selected.size : 0;

/** Why there is nothing to save: what is typed into the bar is on no line before it was applied. */
export const nothingDated = ({ together, selected }: CaseloadState): FindingOnWire => ({
  code: 'nothing-to-save',
  severity: 'blocks',
  line: null,
  field: 'effective',
  sentence:
    together.effective === ''
      ? 'No line has an Effective Date yet. Only lines with one are saved.'
      : selected.size === 0
        ? 'The date is on no line yet: select lines, then press Apply.'
        : `The date is on no line yet: press Apply ${selected.size} first.`,
});

/** What a suggestion is asked for: the lines that are still open, or that it may move again, and where the others are. */
export function toShareOut({ caseload, inputs, why, locked, selected }: CaseloadState) {
  const open = caseload.lines.filter(({ key, later }) => {
    if (why.has(key)) return !locked.has(key);
    const { effective = '', provider = '' } = inputs.get(key) ?? {};
    // Somebody whom the user has named already, if only without a day, is no question any more.
    return later.length === 0 && effective.trim() === '' && provider.trim() === '';
  });
  const chosen = open.filter(({ key }) => selected.has(key));
  const lines = chosen.length > 0 ? chosen : open;
  const fixed = caseload.lines.flatMap((line) => {
    const to = inputs.get(line.key)?.provider;
    return to && !lines.includes(line) ? [{ line: line.key, to }] : [];
  });
  return { lines, fixed };
}
