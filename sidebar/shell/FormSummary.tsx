import type { FindingOnWire } from '../../src/contract/contract';
import { isConflict, warningCount } from './findings';
import { NoticeList } from './PageNotices';
import { Summary } from './Summary';
import type { FormSaving } from './useSaving';

type Props = {
  saving: FormSaving;
  /** The input that a finding is about; '' where the form has none for it. */
  idOf: (finding: FindingOnWire) => string;
  /** What is to be pressed where only warnings stand in the way, unless it is the form's own button. */
  again?: string;
  /** Reads again what others changed meanwhile, then goes on. */
  onReread?: ((then: () => void) => void) | undefined;
};

/** The red bar where something blocks; the amber one where only warnings stand between the user and a save. */
export function FormSummary({ saving, idOf, onReread, again = `“${saving.label}”` }: Props) {
  const { findings, occasion, reread } = saving;
  const blocks = findings.filter(({ severity }) => severity === 'blocks');
  const shown = blocks.length > 0 ? blocks : findings;
  if (reread && findings.length === 0)
    return (
      <Summary tone="amber" title="This is what is there now" occasion={occasion}>
        <NoticeList notices={reread.map(({ sentence }) => sentence)} />
        <p>What you typed stays. Look it over, then save again.</p>
      </Summary>
    );
  if (shown.length === 0) return null;
  return (
    <Summary
      tone={blocks.length > 0 ? 'red' : 'amber'}
      title={blocks.length > 0 ? 'Nothing was saved' : `Not saved yet: ${warningCount(shown)}`}
      occasion={occasion}
    >
      <ul>
        {shown.map((finding) => (
          <li key={`${finding.line} ${finding.field} ${finding.sentence}`}>
            <Linked sentence={finding.sentence} id={idOf(finding)} />
          </li>
        ))}
      </ul>
      {blocks.length === 0 && <p>You can save all the same: press {again}.</p>}
      {onReread && blocks.some(isConflict) && (
        <p>
          <button type="button" class="link" onClick={() => onReread(saving.shownAgain)}>
            Show what is there now
          </button>{' '}
          What you typed stays.
        </p>
      )}
    </Summary>
  );
}

function Linked({ sentence, id }: { sentence: string; id: string }) {
  const go = () => {
    const input = document.getElementById(id);
    // A folded part would keep the focus from its input.
    const fold = input?.closest('details');
    if (fold) fold.open = true;
    input?.focus();
    input?.scrollIntoView({ block: 'center' });
  };
  if (id === '') return <bdi>{sentence}</bdi>;
  return (
    <button type="button" class="link" onClick={go}>
      <bdi>{sentence}</bdi>
    </button>
  );
}
