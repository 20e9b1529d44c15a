import type { Input } from '../../src/contract/contract';

/** What a mass reassignment looks at and moves. */
export type CaseloadKind = NonNullable<Input<'caseload'>['kind']>;

const KINDS: readonly { kind: CaseloadKind; name: string }[] = [
  { kind: 'service', name: 'Services' },
  { kind: 'case management', name: 'Case management' },
];

type Props = { kind: CaseloadKind; onKind: (kind: CaseloadKind) => void };

/** Services or case management: who serves a student and who manages the case are often two people. */
export function KindSwitch({ kind, onKind }: Props) {
  return (
    <fieldset class="switch">
      <legend class="sr-only">What is reassigned</legend>
      {KINDS.map((each) => (
        <button
          key={each.kind}
          type="button"
          aria-pressed={each.kind === kind}
          onClick={() => each.kind !== kind && onKind(each.kind)}
        >
          {each.name}
        </button>
      ))}
    </fieldset>
  );
}
