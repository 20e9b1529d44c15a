import { a1 } from '../cells/a1';
import type { Cell, Grid } from '../cells/cell';
import { bareName } from '../people/bareName';
import { namesAround, namesInCell } from '../people/namesInCell';
import { type PeopleAnswers, whoCounts } from '../people/peopleAnswers';
import { isOddName, withoutRole } from './oddName';
import type { Question } from './questions';
import type { RosterFinding } from './roster';

/** The names in the cells of people: each text is looked at once. */
export class PersonCells {
  private readonly known = new Map<string, string | readonly string[]>();
  private readonly several = new Map<string, Set<string>>();
  private readonly odd = new Set<string>();
  /** Several of whom one counts, by the user's word. */
  private readonly oneOf = new Set<string>();
  private readonly told: RosterFinding[] = [];
  private readonly around: ReturnType<typeof namesAround>;

  /** `columns` are the 0-based ones that hold people, below the header's row (from 0). */
  constructor(
    grid: Grid,
    headerRow: number,
    columns: readonly number[],
    private readonly answers: PeopleAnswers | undefined,
  ) {
    const texts = new Set<string>();
    for (const row of grid.slice(headerRow + 1))
      for (const column of columns) {
        const cell: Cell | undefined = row[column];
        if (typeof cell === 'string') texts.add(cell);
      }
    this.around = namesAround(texts);
  }

  /** Whom a cell means; null where it names several and nobody said who counts, which is noted with its place. */
  name(text: string, row: number, column: number | null | undefined): string | null {
    let who = this.known.get(text);
    if (who === undefined) {
      who = whoCounts(text, this.answers, this.around);
      if (typeof who === 'string') {
        if (who !== text && this.namesSeveral(text)) this.oneOf.add(text);
        who = withoutRole(bareName(who));
        if (isOddName(who)) this.odd.add(text);
      }
      this.known.set(text, who);
    }
    const at = (): string => a1(row, (column ?? 0) + 1);
    if (typeof who === 'string') {
      if (this.odd.has(text)) this.told.push({ code: 'odd-name', place: at(), text });
      if (this.oneOf.has(text)) this.told.push({ code: 'one-of-two', place: at(), text });
      return who;
    }
    const places = this.several.get(text);
    if (places) places.add(at());
    else this.several.set(text, new Set([at()]));
    return null;
  }

  private namesSeveral(text: string): boolean {
    return namesInCell(text, this.around).length > 1;
  }

  get findings(): RosterFinding[] {
    const several = [...this.several].flatMap(([text, places]) =>
      [...places].map((place): RosterFinding => ({ code: 'two-people', place, text })),
    );
    // A wide row's case manager is read with each of its lines.
    const told = new Map(this.told.map((finding) => [`${finding.code} ${finding.place}`, finding]));
    return [...several, ...told.values()];
  }

  get questions(): Question[] {
    return [...this.several].map(([text, places]) => ({ code: 'two-people', about: [text, ...places] }));
  }
}
