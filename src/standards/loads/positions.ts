import type { Outcome, PositionProvision, PositionRow, Provision } from './provision';

type PositionFound = { provision: PositionProvision; row: PositionRow };

/** No position, or more than one, is meant by the words; `positions` are the names to choose from, `why` what makes them several. */
export type PositionError =
  | { code: 'unknown-position'; text: string; positions: readonly string[] }
  | { code: 'several-positions'; text: string; positions: readonly string[]; why: string };

/** Words that tell no position from another. */
const NOISE = new Set(
  (
    'a all and by children class classroom dedicated district each early childhood ecse education employed for fte full in language ' +
    'of or pathologist pathology position providing special staff teacher the therapist therapy time'
  ).split(' '),
);

/** What a word is read as. Abbreviations stand for the word that matters in the position's name. */
const READ_AS = new Map<string, string>([
  ['centre', 'center'],
  ['centerbased', 'center based'],
  ['centrebased', 'center based'],
  ['selfcontained', 'self contained'],
  ['travelling', 'traveling'],
  ['travel', 'traveling'],
  ['travels', 'traveling'],
  ['nontraveling', 'non traveling'],
  ['nontravelling', 'non traveling'],
  ['not', 'non'],
  ['no', 'non'],
  ['itinerent', 'itinerant'],
  ['para', 'paraprofessional'],
  ['parapro', 'paraprofessional'],
  ['paraeducator', 'paraprofessional'],
  ['aide', 'paraprofessional'],
  ['assistant', 'paraprofessional'],
  ['sw', 'social worker'],
  ['socialworker', 'social worker'],
  ['work', 'worker'],
  ['secretaries', 'secretary'],
  ['ot', 'occupational'],
  ['pt', 'physical'],
  ['st', 'speech'],
  ['sp', 'speech'],
  ['slp', 'speech'],
  ['diagnostics', 'diagnostic'],
  ['coord', 'coordinator'],
  ['admin', 'administrator'],
  ['programme', 'program'],
  ['integration', 'integrated'],
  ['inclusive', 'integrated'],
  ['mainstreamed', 'mainstream'],
  ['mainstreaming', 'mainstream'],
]);

/** Plurals by list: cutting every final s would make "process" "proces". */
const SINGULAR = new Map<string, string>(
  (
    'aide assistant center centre classroom coordinator nurse ot para paraeducator paraprofessional program pt service ' +
    'session slp sw teacher therapist worker'
  )
    .split(' ')
    .map((word) => [word + 's', word]),
);

/** Every position that the provisions name. */
export function positionNames(provisions: readonly Provision[]): string[] {
  return positionRows(provisions).map((found) => found.row.position);
}

/**
 * The row that a position's name means, in the spellings that people use ("centre based", "SW general", "aide").
 * A text that could mean two rows ("itinerant", "social worker", "SLP") means none: which of them is for the user to say.
 */
export function findPosition(
  text: string,
  provisions: readonly Provision[],
): Outcome<PositionFound, PositionError> {
  const rows = positionRows(provisions);
  const written = words(text);
  const named = rows.filter((found) => sameWords(written, words(found.row.position)));
  const meant = named.length > 0 ? named : rows.filter((found) => isWordedAs(written, found.row));
  const only = meant[0];
  if (only && meant.length === 1) return { ok: true, value: only };
  const possible = rows.filter((found) => mayMean(written, found.row));
  if (possible.length > 1) {
    const shared = possible.flatMap(({ provision }) => provision.shared ?? []);
    const why = shared.find((each) => sameWords(written, new Set(each.words)))?.why;
    const positions = possible.map(({ row }) => row.position);
    return {
      ok: false,
      error: { code: 'several-positions', text, positions, why: why ?? 'it could be several positions' },
    };
  }
  return { ok: false, error: { code: 'unknown-position', text, positions: positionNames(provisions) } };
}

function positionRows(provisions: readonly Provision[]): PositionFound[] {
  const rows: PositionFound[] = [];
  for (const provision of provisions) {
    if (provision.shape === 'positions') rows.push(...provision.rows.map((row) => ({ provision, row })));
  }
  return rows;
}

/** The words that matter, each in the one form that it is read as. */
function words(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const raw of text.toLowerCase().split(/[^a-z]+/)) {
    const singular = SINGULAR.get(raw) ?? raw;
    for (const word of (READ_AS.get(singular) ?? singular).split(' ')) {
      if (word !== '' && !NOISE.has(word)) found.add(word);
    }
  }
  return found;
}

function sameWords(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size > 0 && left.size === right.size && [...left].every((word) => right.has(word));
}

function isWordedAs(written: ReadonlySet<string>, row: PositionRow): boolean {
  return row.wordings.some(
    ({ need, may = [] }) =>
      need.every((word) => written.has(word)) &&
      [...written].every((word) => need.includes(word) || may.includes(word)),
  );
}

/** Whether every word that was written fits a wording of the row, which may ask for more. */
function mayMean(written: ReadonlySet<string>, row: PositionRow): boolean {
  return (
    written.size > 0 &&
    row.wordings.some(({ need, may = [] }) =>
      [...written].every((word) => need.includes(word) || may.includes(word)),
    )
  );
}
