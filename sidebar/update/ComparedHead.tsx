import { counted } from '../../src/domain/cells/counted';
import type { ComparisonAnswer, Source } from './updateState';

type Props = { source: Source; compared: ComparisonAnswer; pasted: boolean; onColumns: () => void };

/** Which sheet was compared, and how much of it is in the record. */
export const ComparedHead = ({ source, compared, pasted, onColumns }: Props) => (
  <>
    <div class="split compared-head">
      <p class="lead">
        <strong dir="auto">{source.sheet}</strong>{' '}
        <span class="soft">
          {counted(compared.students, 'student')}, {counted(compared.lines, 'service line')};{' '}
          {compared.known.toLocaleString('en-US')} of them in the record
        </span>
      </p>
      {!pasted && (
        <button type="button" class="link" onClick={onColumns}>
          Columns
        </button>
      )}
    </div>
    {pasted && (
      <p class="soft">
        An export was pasted over the roster. Say here what of it counts; nothing goes into the record before
        you save. Pasted by mistake? File › Version history brings the old roster back.
      </p>
    )}
  </>
);
