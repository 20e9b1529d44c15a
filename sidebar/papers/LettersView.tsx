import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { counted, inFigures } from '../../src/domain/cells/counted';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { shownId } from '../../src/domain/roster/studentNames';
import { DistrictField } from '../shell/DistrictField';
import { idText } from '../shell/idText';
import { usePage } from '../shell/PageContext';
import { NoticeList } from '../shell/PageNotices';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';

type LettersMade = Output<'makeLetters'>;
type Letter = LettersMade['letters'][number];

/** The letters of a save: those that are missing are made on opening, to be read, printed, and ticked once they are sent. */
export function LettersView({ batch }: { batch: string }) {
  const { call, back, announce, account } = usePage();
  const task = useTask();
  const { run } = task;
  const [made, setMade] = useState<LettersMade | null>(null);
  const make = useCallback(
    (how: { all: boolean; again?: boolean }) =>
      run('Writing the letters…', () => call('makeLetters', { batch, ...how }), setMade),
    [run, call, batch],
  );
  useEffect(() => make({ all: false }), [make]);
  const mark = (students: readonly string[], sent: boolean) =>
    run(
      'Ticking…',
      () => call('markSent', { batch, students: [...students], sent }),
      ({ on }) => {
        announce(
          sent ? `${counted(students.length, 'letter')} ticked as sent on ${on}.` : 'The tick is taken back.',
        );
        setMade(
          (before) =>
            before && {
              ...before,
              letters: before.letters.map((letter) =>
                students.includes(letter.studentId) ? { ...letter, sentOn: on } : letter,
              ),
            },
        );
      },
    );
  const letters = made?.letters ?? [];
  const open = letters.filter(({ sentOn }) => sentOn === '').map(({ studentId }) => studentId);
  return (
    <Screen
      title="Letters"
      back={back}
      task={task}
      still
      actions={
        letters.length > 0 && (
          <div class="buttons">
            {open.length > 0 && (
              <button type="button" class="link" onClick={() => mark(open, true)}>
                All sent today
              </button>
            )}
            <button type="button" class="button primary" onClick={() => window.print()}>
              Print
            </button>
          </div>
        )
      }
    >
      {made && (
        <div class="no-print">
          <p>{countText(made)}</p>
          {made.sheet && (
            <>
              <p class="soft">
                Nothing is sent from here, and a letter is no prior written notice. The text is yours to
                change on “{SHEETS.letterText}”; letters that are not ticked as sent follow it then:
              </p>
              <button type="button" class="link" onClick={() => make({ all: false, again: true })}>
                Write them again
              </button>
            </>
          )}
          {made.noSender &&
            (account?.access === 'admin' ? (
              <DistrictField
                label="District’s name"
                hint="The letters have no sender yet. Typed once, it stands on every letter and record; Keep writes all letters again that are not sent."
                keep="Keep"
                district=""
                task={task}
                onNamed={() => make({ all: false, again: true })}
              />
            ) : (
              <p class="note amber">
                The letters have no sender: an Admin types the district’s name here or on a Responsibility
                record.
              </p>
            ))}
          {made.notices.length > 0 && (
            <section class="note amber" aria-label="Before the letters go out">
              <NoticeList notices={made.notices} />
            </section>
          )}
          {made.apart.length > 0 && <AskFirst apart={made.apart} />}
          {made.waiting > 0 && (
            <>
              <button type="button" class="button wide offer" onClick={() => make({ all: true })}>
                I asked: write their letters too
              </button>
              <p class="soft">Without the sentence that only the staff changes.</p>
            </>
          )}
          {letters.length > 0 && (
            <>
              <h2 class="section-title">Letters</h2>
              <ul class="rows">
                {letters.map((letter) => (
                  <LetterItem key={letter.studentId} letter={letter} onSent={mark} />
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <div class="print-only">
        {letters.map((letter) => (
          <LetterPage key={letter.studentId} letter={letter} />
        ))}
      </div>
    </Screen>
  );
}

function countText({ sheet, letters, apart, more }: LettersMade): string {
  if (sheet === '')
    return 'This save changed nobody’s provider or case manager, so there is nothing to write.';
  const pages = `${counted(letters.length + more, 'letter')} on the sheet “${sheet}”, a row a student, for mail merge.`;
  if (more > 0) return `${pages} The first ${inFigures(letters.length)} are printed from here.`;
  return letters.length === 0 && apart.length > 0
    ? `No letter yet; see below. The students are on the sheet “${sheet}”.`
    : pages;
}

const AskFirst = ({ apart }: { apart: LettersMade['apart'] }) => (
  <section aria-labelledby="ask-first">
    <h2 class="section-title" id="ask-first">
      Ask first: {counted(apart.length, 'student')}
    </h2>
    <p class="note amber">
      Their services, minutes or place changed, or a service has days with nobody: ask whether a prior written
      notice is due.
    </p>
    <ul class="rows">
      {apart.map(({ studentId, student, asks }) => (
        <li key={studentId} class="row">
          <div class="split">
            <bdi class="name">{student}</bdi>
            <span class="soft">{shownId(studentId, student)}</span>
          </div>
          <p class="soft" dir="auto">
            {asks}
          </p>
        </li>
      ))}
    </ul>
  </section>
);

type ItemProps = { letter: Letter; onSent: (students: readonly string[], sent: boolean) => void };

function LetterItem({ letter, onSent }: ItemProps) {
  const { studentId, student, grade, language, sentOn } = letter;
  const who = [grade && `Gr ${grade}`, idText(studentId, student)].filter(Boolean).join(' · ');
  return (
    <li class="row">
      <div class="split">
        <bdi class="name">{student}</bdi>
        <span class="soft">{language}</span>
      </div>
      <p class="soft">
        <bdi>{who}</bdi>
      </p>
      <details>
        <summary>Read</summary>
        <Paragraphs letter={letter} />
      </details>
      <label class="check">
        <input
          type="checkbox"
          checked={sentOn !== ''}
          onChange={(event) => onSent([studentId], event.currentTarget.checked)}
        />
        <span>
          {sentOn === '' ? 'Sent' : `Sent on ${sentOn}`}
          <span class="sr-only">
            , the letter about {student}, {who}
          </span>
        </span>
      </label>
    </li>
  );
}

/** A letter on a page of its own: plain, with nothing of a form about it. */
const LetterPage = ({ letter }: { letter: Letter }) => (
  <article class="letter-page">
    <Paragraphs letter={letter} />
  </article>
);

const Paragraphs = ({ letter: { title, text } }: { letter: Letter }) => (
  <div class="letter" dir="auto">
    {title && <p class="letter-title">{title}</p>}
    {text.split(/\n{2,}/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
);
