import type { Saved } from '../../src/contract/assignments';
import { Summary } from './Summary';

export type SavedAnswer = { saved: Saved; occasion: number };

/** The green bar after a save: what was saved, what follows from it. */
export function SavedNote({ saved, occasion }: SavedAnswer) {
  const notes = [...saved.notices, ...saved.findings.map(({ sentence }) => sentence)];
  return (
    <Summary tone="green" title={saved.title} occasion={occasion}>
      {notes.length > 0 && (
        <ul>
          {notes.map((notice) => (
            <li key={notice} dir="auto">
              {notice}
            </li>
          ))}
        </ul>
      )}
    </Summary>
  );
}
