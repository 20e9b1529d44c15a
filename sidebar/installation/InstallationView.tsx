import { useState } from 'preact/hooks';
import { CHECK_PARTS } from '../../src/contract/checkParts';
import { ByHandCopy } from '../shell/ByHandCopy';
import { copyText } from '../shell/copyText';
import { Icon } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import { ProgressBar } from '../shell/ProgressBar';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';
import { versionText } from '../shell/versionText';
import { type CheckFound, checkAll, type TriedThere } from './checkAll';
import { foundText, foundTitle, isFine, isOtherwise, isWrong, NOT_TRIED, secondsText } from './foundText';

const TITLE = 'Check this installation';

/** Tries what the add-on rests on, and shows what came of it. `runsSince`: the day since which this version writes in this spreadsheet, or ''. */
export function InstallationView({ runsSince }: { runsSince: string }) {
  const { call, back, announce } = usePage();
  const task = useTask();
  const [part, setPart] = useState<{ name: string; done: number } | null>(null);
  const [found, setFound] = useState<{ found: CheckFound; when: string } | null>(null);
  const [uncopied, setUncopied] = useState('');
  const check = () => {
    setFound(null);
    setUncopied('');
    task.run(
      'Checking this installation…',
      () =>
        checkAll(
          call,
          () => performance.now(),
          (name, done) => setPart({ name, done }),
        ),
      (all) => {
        setPart(null);
        setFound({ found: all, when: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC` });
      },
    );
  };
  const copy = (text: string) =>
    task.run(
      'Copying…',
      () => copyText(text),
      (copied) => {
        setUncopied(copied ? '' : text);
        announce(copied ? 'Copied.' : '');
      },
    );
  return (
    <Screen
      title={TITLE}
      back={back}
      task={task}
      actions={
        <div class="buttons no-print">
          <button
            type="button"
            class={found ? 'button' : 'button primary'}
            disabled={part !== null}
            onClick={check}
          >
            {found ? 'Check again' : 'Start'}
          </button>
          {found && (
            <>
              <button
                type="button"
                class="button primary"
                onClick={() => copy(foundText(found.found, found.when, runsSince))}
              >
                Copy as text
              </button>
              <button type="button" class="button" onClick={() => copy(secondsText(found.found))}>
                Copy the times
              </button>
              <button type="button" class="button" onClick={() => window.print()}>
                Print
              </button>
            </>
          )}
        </div>
      }
    >
      {part && (
        <ProgressBar
          label={TITLE}
          done={part.done}
          of={CHECK_PARTS.length}
          text={`${part.done + 1} of ${CHECK_PARTS.length}: ${part.name}`}
        />
      )}
      {!part && !found && (
        <section class="help">
          <p>
            Tries what Caseload expects of Google on this account and in this spreadsheet, and how long each
            kind of call takes. It takes about a minute.
          </p>
          <p>
            It works on a sheet of its own, “Caseload check”, which it removes again. It reads no student’s
            data, and changes nothing else. Nobody can save in the meantime.
          </p>
        </section>
      )}
      {uncopied && <ByHandCopy id="installation-copy" text={uncopied} />}
      {found && <Result found={found.found} />}
      {!part && <p class="soft after-list">{versionText(runsSince)}.</p>}
    </Screen>
  );
}

function Result({ found }: { found: CheckFound }) {
  const wrong = found.tried.filter(isWrong);
  const otherwise = found.tried.filter(isOtherwise);
  const fine = found.tried.filter(isFine);
  return (
    <>
      <Summary tone={wrong.length > 0 ? 'red' : 'green'} title={foundTitle(found)} occasion={found}>
        {wrong.length > 0 && (
          <p>Send the text to whoever installed Caseload. What does not rest on these points works.</p>
        )}
      </Summary>
      {wrong.length > 0 && <Points title="Not as expected" tried={wrong} />}
      {otherwise.length > 0 && <Points title="Otherwise, and Caseload works with it" tried={otherwise} />}
      {fine.length > 0 && <Points title="As expected" tried={fine} />}
      <section aria-labelledby="times-title">
        <h2 id="times-title" class="section-title">
          Seconds
        </h2>
        <dl class="seconds">
          {Object.entries(found.seconds).map(([kind, seconds]) => (
            <div key={kind}>
              <dt>{TIMES[kind] ?? kind}</dt>
              <dd>{seconds}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p class="soft after-list">Not tried: {NOT_TRIED}</p>
      <p class="soft after-list">
        Print tries the browser’s print dialog: this page alone should be on the paper.
      </p>
    </>
  );
}

const TIMES: { readonly [kind: string]: string } = {
  roundTrip: 'A call and its answer',
  read: 'Reading',
  write: 'Writing',
  flush: 'Making it stand',
  other: 'Properties, cache, lock',
  readCell: 'A cell that is read, beside it',
  writeCell: 'A cell that is written, beside it',
};

const Points = ({ title, tried }: { title: string; tried: readonly TriedThere[] }) => (
  <section aria-label={title}>
    <h2 class="section-title">{title}</h2>
    <ul class="rows">
      {tried.map(({ what, expected, got, rests, fine }) => (
        <li key={what} class="row checked">
          <span class={fine ? 'mark-fine' : 'mark-not'}>
            {fine ? <Icon name="check" /> : <span aria-hidden="true">!</span>}
          </span>
          <div>
            <p class="name">{what}</p>
            {got === expected ? (
              <p class="soft">{got}</p>
            ) : (
              <>
                <p class={fine ? undefined : 'warning'} dir="auto">
                  Got: {got}
                </p>
                <p class="soft">Expected: {expected}</p>
              </>
            )}
            <p class="soft">Rests on it: {rests}.</p>
          </div>
        </li>
      ))}
    </ul>
  </section>
);
