import type { Invocation } from './invocation';
import { Service } from './service';

/** One value of an enumeration; scripts compare it by identity or by its text. */
export class EnumValue extends Service {
  readonly methods = { name: [''], ordinal: [''], compareTo: ['any'] };

  constructor(
    run: Invocation,
    readonly className: string,
    readonly key: string,
    private readonly position: number,
  ) {
    super(run);
  }

  override get text(): string {
    return this.key;
  }

  name(): string {
    return this.key;
  }

  ordinal(): number {
    return this.position;
  }

  compareTo(other: unknown): number {
    return other instanceof EnumValue ? this.position - other.position : -1;
  }
}

/** An enumeration of Google's, such as SpreadsheetApp.ProtectionType. */
export class Enumeration extends Service {
  readonly methods = {};
  override readonly values: readonly string[];

  constructor(
    run: Invocation,
    readonly className: string,
    names: readonly string[],
  ) {
    super(run);
    this.values = names;
    for (const [i, name] of names.entries())
      Object.defineProperty(this, name, { value: new EnumValue(run, className, name, i), enumerable: true });
  }

  value(name: string): EnumValue {
    const found: unknown = Reflect.get(this, name);
    if (found instanceof EnumValue) return found;
    throw new Error(`${this.className}.${name} is not an enumeration value that the local Sheets knows`);
  }
}
