import { a1 } from '../cells/a1';
import type { Cell, Grid } from '../cells/cell';
import { bareName } from '../people/bareName';
import { namesAround } from '../people/namesInCell';
import { type PeopleAnswers, whoCounts } from '../people/peopleAnswers';
import { isOddName, withoutRole } from './oddName';
import type { Question } from './questions';
import type { RosterFinding } from './roster';

/** The names in the cells of people: each text is looked at once. */
export class PersonCells {
  private readonly known = new Map<string, string | readonly string[]>();
  private readonly several = new Map<string, Set<string>>();
  private readonly odd = new Set<string>();
  private readonly oddPlaces = new Map<string, string>();
  private readonly around: ReturnType<typeof namesAround>;

  /** `columns` are the 0-based ones that hold people, below the header's row (from 0). */
  constructor(
    grid: Grid,
    headerRow: number,
    columns: readonly number[],
    private readonly answers: PeopleAnswers | undefined,
  ) {
    const texts = new Set<string>();
    for (let r = headerRow + 1; r < grid.length; r++)
      for (const column of columns) {
        const cell: Cell | undefined = grid[r]?.[column];
        if (typeof cell === 'string') texts.add(cell.trim());
      }
    this.around = namesAround(texts);
  }

  /** Whom a cell means; null where it names several and nobody said who counts, which is noted with its place. */
  name(text: string, row: number, column: number | null | undefined): string | null {
    let who = this.known.get(text);
    if (who === undefined) {
      who = whoCounts(text, this.answers, this.around);
      if (typeof who === 'string') who = withoutRole(bareName(who));
      if (typeof who === 'string' && isOddName(who)) this.odd.add(text);
      this.known.set(text, who);
    }
    if (typeof who === 'string' && !this.odd.has(text)) return who;
    const place = a1(row, (column ?? 0) + 1);
    if (typeof who === 'string') {
      this.oddPlaces.set(place, text);
      return who;
    }
    const places = this.several.get(text);
    if (places) places.add(place);
    else this.several.set(text, new Set([place]));
    return null;
  }

  get findings(): RosterFinding[] {
    const odd = [...this.oddPlaces].map(
      ([place, text]): RosterFinding => ({ code: 'odd-name', place, text }),
    );
    const several = [...this.several].flatMap(([text, places]) =>
      [...places].map((place): RosterFinding => ({ code: 'two-people', place, text })),
    );
    return [...several, ...odd];
  }

  get questions(): Question[] {
    return [...this.several].map(([text, places]) => ({ code: 'two-people', about: [text, ...places] }));
  }
}
