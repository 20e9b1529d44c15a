import { counted } from '../counted';
import { Summary } from '../shell/Summary';
import type { Saved } from './caseloadState';

type Props = { saved: Saved; occasion: unknown; onChangeProvider: () => void };

/** The green bar after a save. */
export function SavedBar({ saved, occasion, onChangeProvider }: Props) {
  const { title, changes, caseManagement, notices, findings } = saved;
  return (
    <Summary tone="green" title={title} occasion={occasion}>
      <p>
        {counted(changes, 'line')} changed
        {caseManagement > 0 && `, and the case management of ${counted(caseManagement, 'student')} moved`}.
      </p>
      {notices.length + findings.length > 0 && (
        <ul>
          {[...notices, ...findings.map(({ sentence }) => sentence)].map((notice) => (
            <li key={notice} dir="auto">
              {notice}
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" class="link" onClick={onChangeProvider}>
          Change Provider
        </button>
      </p>
    </Summary>
  );
}
