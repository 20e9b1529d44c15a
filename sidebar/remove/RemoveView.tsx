import { useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { usePage } from '../shell/PageContext';
import { ProgressBar } from '../shell/ProgressBar';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { TextInput } from '../shell/TextInput';
import { useTask } from '../shell/useTask';
import { type CopyProgress, copyOfData, type KeptData } from './copyOfData';
import { downloadFile } from './downloadFile';
import { Removed, RemovedList } from './Removed';

type Props = {
  /** Removing was cut off: what is left can only be removed as well. */
  cutOff: boolean;
  /** Opens the roster anew, which is then not set up, and goes on to a view. */
  onRemoved: (view: 'home' | 'set-up') => void;
};

const WORD = 'REMOVE';

/** Takes out everything that Caseload keeps in the spreadsheet, after a copy of it. */
export function RemoveView({ cutOff, onRemoved }: Props) {
  const { call, back: before } = usePage();
  const task = useTask();
  const { run } = task;
  const [kept, setKept] = useState<KeptData | null>(null);
  const [progress, setProgress] = useState<CopyProgress | null>(null);
  const [copied, setCopied] = useState(0);
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [result, setResult] = useState<Output<'removeData'> | null>(null);
  useEffect(() => run('Looking at what Caseload keeps…', () => call('keptData', {}), setKept), [run, call]);
  const download = (data: KeptData) =>
    run(
      'Downloading the copy…',
      () =>
        copyOfData(
          (sheet, from) => call('keptRows', { sheet, from }),
          data,
          downloadFile,
          setProgress,
        ).finally(() => setProgress(null)),
      () => setCopied(data.sheets.length + 1),
    );
  // After a try, with or without an answer, the roster is no longer as it was opened.
  const back = tried ? { to: 'Home', go: () => onRemoved('home') } : before;
  const remove = () => {
    setAsking(false);
    setTried(true);
    run(
      'Removing Caseload’s data…',
      () => call('removeData', { confirm: typed.trim() }),
      (answer) => {
        setResult(answer);
        setCopied(0);
        if (answer.stop) run('Looking at what is left…', () => call('keptData', {}), setKept);
      },
    );
  };

  if (result && result.stop === '') return <Removed result={result} onRemoved={onRemoved} />;
  return (
    <Screen
      title="Remove Caseload’s data"
      part="remove"
      back={back}
      task={task}
      still
      actions={
        kept && (
          <div class="buttons">
            <button type="button" class="button" onClick={back.go}>
              Cancel
            </button>
            <button
              type="button"
              class="button danger"
              disabled={typed.trim() !== WORD}
              onClick={() => (copied > 0 || result ? remove() : setAsking(true))}
            >
              Remove Caseload’s data
            </button>
          </div>
        )
      }
    >
      {result && (
        <Summary tone="red" title="Not everything was removed" occasion={result}>
          <p dir="auto">{result.stop}</p>
          <RemovedList removed={result.removed} />
        </Summary>
      )}
      {copied > 0 && (
        <Summary tone="green" title="The copy is downloaded" occasion={copied}>
          <p>{counted(copied, 'file')}. Look into them before you remove anything.</p>
        </Summary>
      )}
      {cutOff && (
        <p class="note amber">
          Removing was cut off before. Nothing else works here until it is finished; what is listed below is
          still there.
        </p>
      )}
      {kept && (
        <>
          <WhatGoes kept={kept} />
          <section aria-labelledby="copy-title">
            <h2 id="copy-title" class="section-title">
              1. Download a copy
            </h2>
            <p class="soft">
              One CSV file for each sheet, and the settings. A cell that begins with = + - @, a tab or a line
              break gets an apostrophe in front, so that no spreadsheet runs it as a formula. Your browser may
              ask whether several files may be downloaded.
            </p>
            {progress ? (
              <ProgressBar
                label="Downloading the copy"
                done={progress.done}
                of={progress.of}
                text={`${progress.file}: ${progress.done.toLocaleString('en-US')} of ${counted(progress.of, 'row')} in all`}
              />
            ) : (
              <button type="button" class="button wide" onClick={() => download(kept)}>
                {copied > 0 ? 'Download it once more' : 'Download a copy'}
              </button>
            )}
          </section>
          <section aria-labelledby="confirm-remove-title">
            <h2 id="confirm-remove-title" class="section-title">
              2. Remove
            </h2>
            <p>There is no Undo for this: the history goes with the rest.</p>
            <TextInput
              id="confirm-remove"
              label={`Type ${WORD} to confirm`}
              value={typed}
              onInput={setTyped}
            />
          </section>
        </>
      )}
      {asking && (
        <ConfirmDialog
          title="Remove without a copy?"
          text="No copy was downloaded. The record of who was responsible for whom is then only in the spreadsheet’s version history, for as long as Google keeps that."
          confirm="Remove without a copy"
          cancel="Download a copy first"
          better="cancel"
          onCancel={() => setAsking(false)}
          onConfirm={remove}
        />
      )}
    </Screen>
  );
}

const WhatGoes = ({ kept }: { kept: KeptData }) => (
  <>
    <h2>What goes</h2>
    <ul class="plain kept">
      {kept.sheets.map(({ name, rows }) => (
        <li key={name} class="split">
          <bdi>{name}</bdi>
          <span class="soft">{counted(rows, 'row')}</span>
        </li>
      ))}
      <li>The settings: the columns you chose, and what Caseload remembers about its record</li>
    </ul>
    <h2 class="section-title">What stays</h2>
    <p>
      The roster as it is, and every sheet that Caseload did not make. Formulas elsewhere that use Caseload’s
      functions on its sheets will show errors.
    </p>
  </>
);
