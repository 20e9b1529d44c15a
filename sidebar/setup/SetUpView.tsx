import { useCallback, useEffect, useState } from 'preact/hooks';
import { usePage, useUnsaved } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';
import { ColumnsStep } from './ColumnsStep';
import { isEnough } from './mappingEdits';
import type { RosterInspection, RosterMapping } from './mappingFields';
import { NameStep } from './NameStep';
import { fieldsAsked } from './NeededColumns';
import { type SetUpOutput, SetUpResult } from './SetUpResult';
import { SheetStep } from './SheetStep';
import { useReadAgain } from './useReadAgain';

type Props = {
  /** Set up has run in this spreadsheet before. */
  again: boolean;
  onBack: () => void;
  /** Opens the roster anew and goes on to a view. */
  onDone: (view: 'home' | 'reassign', person?: string) => void;
};

type SetUpStep = 'sheet' | 'columns' | 'name';

export function SetUpView({ again, onBack, onDone }: Props) {
  const { call, leave, announce, go } = usePage();
  const task = useTask();
  const [step, setStep] = useState<SetUpStep>('sheet');
  const [inspected, setInspected] = useState<RosterInspection | null>(null);
  const [sheets, setSheets] = useState<RosterInspection['sheets']>([]);
  const [tabs, setTabs] = useState<RosterInspection['tabs']>([]);
  const [sheet, setSheet] = useState('');
  const [mapping, setMapping] = useState<RosterMapping | null>(null);
  const [name, setName] = useState('');
  const [protectLog, setProtectLog] = useState(true);
  const [freeze, setFreeze] = useState(false);
  const [edited, setEdited] = useState(false);
  const [result, setResult] = useState<SetUpOutput | null>(null);
  const [missing, setMissing] = useState(0);
  const [confirmed, setConfirmed] = useState(false);
  const { run } = task;
  useUnsaved(edited && !result ? 'What you changed about the columns is not kept yet.' : '');

  const take = useCallback((answer: RosterInspection) => {
    setInspected(answer);
    setMapping(answer.mapping);
    setSheet(answer.mapping?.sheet ?? '');
  }, []);
  const { state, readAgain } = useReadAgain(take);
  const readSheet = useCallback(
    (wanted: string | null) =>
      run(
        'Looking at the sheets…',
        () => call('inspectRoster', { sheet: wanted, mapping: null }),
        (answer) => {
          take(answer);
          setTabs(answer.tabs);
          // Only where all sheets were read does the answer say which of them look alike.
          if (wanted === null) setSheets(answer.sheets);
          const alike = answer.sheets.filter(({ likely }) => likely).length;
          if (answer.mapping && (wanted !== null || alike === 1)) setStep('columns');
        },
      ),
    [run, call, take],
  );
  useEffect(() => readSheet(null), [readSheet]);

  const change = (next: RosterMapping) => {
    setMapping(next);
    // What was wrong with the columns before says nothing about these; Set up itself checks them once more.
    setInspected((before) => before && { ...before, stop: '' });
    setEdited(true);
    setMissing(0);
    // Whoever changes more is not to be taken on to the next step.
    setConfirmed(false);
    readAgain(next);
  };
  const confirmColumns = useCallback(() => {
    if (mapping && isEnough(mapping) && !inspected?.stop) setStep('name');
    else setMissing((times) => times + 1);
  }, [mapping, inspected]);
  useEffect(() => {
    // What the other columns mean is not known before the sheet was read with those that the user chose.
    if (!confirmed || state === 'reading') return;
    setConfirmed(false);
    // Where it could not be read, nobody saw what these columns give.
    if (state === 'read') confirmColumns();
  }, [confirmed, state, confirmColumns]);
  const goOn = () => {
    setConfirmed(true);
    if (state === 'failed' && mapping) readAgain(mapping);
  };
  const finish = () => {
    if (!mapping) return;
    run(
      'Setting up…',
      () => call('setUp', { mapping, name, protectLog, freeze }),
      (answer) => setResult(answer),
    );
  };

  if (result && !result.stop)
    return (
      <Screen
        title="Set up"
        task={task}
        actions={
          <div class="buttons">
            <button type="button" class="button" onClick={() => onDone('home')}>
              Home
            </button>
            <button type="button" class="button primary" onClick={() => onDone('reassign')}>
              Reassign caseloads
            </button>
          </div>
        }
      >
        <SetUpResult result={result} onPerson={(person) => onDone('reassign', person)} />
      </Screen>
    );

  // A column that is missing stands alone, with all that is asked of it in sight.
  const isAsked = step === 'columns' && inspected !== null && fieldsAsked(inspected).length > 0;
  const number = { sheet: 1, columns: 2, name: 3 }[step];
  const back = () => {
    if (step === 'name') setStep('columns');
    else leave(onBack);
  };
  return (
    <Screen
      title={`Set up, step ${number} of 3`}
      back={{ to: step === 'name' ? 'the columns' : 'Home', go: back }}
      task={task}
      still
      actions={
        inspected && (
          <div class="buttons">
            {step === 'sheet' && (
              <button
                type="button"
                class="button primary"
                onClick={() => (sheet ? readSheet(sheet) : announce('Choose a sheet first.'))}
              >
                Next
              </button>
            )}
            {step === 'columns' && (
              <button type="button" class="button primary" onClick={goOn}>
                These are right
              </button>
            )}
            {step === 'name' && (
              <button type="button" class="button primary" onClick={finish}>
                Set up
              </button>
            )}
          </div>
        )
      }
    >
      {result?.stop && (
        <Summary tone="red" title="Set up did not finish" occasion={result}>
          <p dir="auto">{result.stop}</p>
        </Summary>
      )}
      {inspected && step === 'columns' && missing > 0 && (
        <Summary tone="red" title="A column is still needed" occasion={missing}>
          <p>
            {inspected.stop ||
              'Choose the column of the student ID, and one of a provider or a case manager.'}
          </p>
          <p>
            <button
              type="button"
              class="link"
              onClick={() =>
                document.getElementById(`column-${fieldsAsked(inspected)[0] ?? 'studentId'}`)?.focus()
              }
            >
              Go to the needed columns
            </button>
          </p>
        </Summary>
      )}
      {inspected && (again || !isAsked) && step !== 'name' && (
        <p class="soft about">
          {again
            ? 'Running Set up again changes nothing that has been edited; it only takes in what is new.'
            : 'Nothing is written before you press Set up, and no data leaves this spreadsheet.'}
        </p>
      )}
      {inspected && step === 'sheet' && <SheetStep sheets={sheets} chosen={sheet} onChoose={setSheet} />}
      {inspected && mapping && step === 'columns' && (
        <ColumnsStep
          inspected={inspected}
          tabs={tabs}
          mapping={mapping}
          state={state}
          waited={confirmed}
          onSheet={() => setStep('sheet')}
          onChange={change}
        />
      )}
      {again && inspected && step !== 'name' && (
        <p class="after-list">
          <button type="button" class="link" onClick={() => go({ view: 'closed-years' })}>
            Move closed years to their own sheets
          </button>
        </p>
      )}
      {again && inspected && step !== 'name' && (
        <p class="remove-link">
          <button type="button" class="link" onClick={() => go({ view: 'remove' })}>
            Remove Caseload’s data
          </button>
        </p>
      )}
      {inspected && step === 'name' && (
        <NameStep
          inspected={inspected}
          again={again}
          name={name}
          onChange={setName}
          protectLog={protectLog}
          onProtect={setProtectLog}
          freeze={freeze}
          onFreeze={setFreeze}
        />
      )}
    </Screen>
  );
}
