import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import type { HomeAnswer } from '../home/homeAnswer';
import { usePage } from '../shell/PageContext';
import type { Place } from '../shell/places';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { ChooseExport, FIRST_SHEET } from './ChooseExport';
import { ComparisonView } from './ComparisonView';
import { ExportColumns } from './ExportColumns';
import { PastedContext } from './exportWords';
import { StoppedExport } from './StoppedExport';
import type { ComparisonAnswer, Source } from './updateState';

type Props = {
  place: Extract<Place, { view: 'update' }>;
  roster: NonNullable<HomeAnswer['roster']>;
  /** Opens the roster anew, once something of it was saved. */
  onHome: () => void;
};

type Sheets = Output<'inspectRoster'>['sheets'];
type UpdateStep =
  | { at: 'sheets' }
  | { at: 'columns'; source: Source; compared: ComparisonAnswer }
  | { at: 'compared'; source: Source; compared: ComparisonAnswer };

/** An export is chosen, compared with the roster and the record, and what the user accepts of it is saved. */
export function UpdateView({ place, roster, onHome }: Props) {
  const { call, back, leave } = usePage();
  const task = useTask();
  const { run } = task;
  const pasted = place.pasted === true;
  const [sheets, setSheets] = useState<Sheets | null>(null);
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const [step, setStep] = useState<UpdateStep>({ at: 'sheets' });
  const [saved, setSaved] = useState(false);
  const home = saved ? { to: 'Home', go: () => leave(onHome) } : back;

  const look = useCallback(
    () =>
      run(
        'Looking at the sheets…',
        () => call('inspectRoster', { sheet: null, mapping: null, alone: true }),
        (answer) => {
          const others = answer.sheets.filter(
            ({ name }) => name !== roster.sheet && roster.tabs.every((tab) => tab !== name),
          );
          const likely = others.filter((sheet) => sheet.likely);
          setSheets([...likely, ...others.filter((sheet) => !sheet.likely)]);
          // Where two look alike, only the user knows which is this month's.
          setChosen((before) =>
            others.some(({ name }) => name === before)
              ? before
              : ((likely.length === 1 ? likely[0]?.name : undefined) ?? ''),
          );
        },
      ),
    [run, call, roster.sheet, roster.tabs],
  );
  const compare = useCallback(
    (source: Source) =>
      run(
        'Comparing…',
        () => call('compareExport', source),
        (compared) => setStep({ at: 'compared', source, compared }),
      ),
    [run, call],
  );
  useEffect(
    () => (pasted ? compare({ sheet: roster.sheet, mapping: null }) : look()),
    [pasted, compare, look, roster.sheet],
  );

  const title = pasted ? 'Pasted over' : 'Update from a new export';
  const toSheets = () => setStep({ at: 'sheets' });
  const toSheetsOrHome = pasted ? home : { to: 'the sheets', go: () => leave(toSheets) };
  if (step.at === 'columns')
    return (
      <ExportColumns
        source={step.source}
        task={task}
        onSheets={toSheets}
        onBack={() => setStep({ ...step, at: 'compared' })}
        onCompare={compare}
      />
    );
  if (step.at === 'compared') {
    const { source, compared } = step;
    const toColumns = () =>
      leave(() =>
        setStep({
          at: 'columns',
          source: { ...source, mapping: source.mapping ?? compared.mapping },
          compared,
        }),
      );
    const onStopped = (stopped: ComparisonAnswer) => setStep({ at: 'compared', source, compared: stopped });
    return compared.stop ? (
      <StoppedExport
        title={title}
        back={toSheetsOrHome}
        task={task}
        compared={compared}
        pasted={pasted}
        onColumns={toColumns}
        onAgain={() => compare(source)}
      />
    ) : (
      <PastedContext.Provider value={pasted}>
        <ComparisonView
          title={title}
          back={toSheetsOrHome}
          task={task}
          source={source}
          start={compared}
          pasted={pasted}
          onColumns={toColumns}
          onStopped={onStopped}
          onSaved={() => setSaved(true)}
        />
      </PastedContext.Provider>
    );
  }
  const start = () => {
    if (chosen) return compare({ sheet: chosen, mapping: null });
    setMissing(true);
    document.getElementById(FIRST_SHEET)?.focus();
  };
  return (
    <Screen
      title={title}
      part="update"
      back={home}
      task={task}
      still
      actions={
        sheets && (
          <div class="buttons">
            <button type="button" class="button" onClick={look}>
              Look again
            </button>
            {sheets.length > 0 && (
              <button type="button" class="button primary" onClick={start}>
                Compare
              </button>
            )}
          </div>
        )
      }
    >
      {sheets && (
        <ChooseExport
          sheets={sheets}
          chosen={chosen}
          missing={missing && chosen === ''}
          onChoose={setChosen}
        />
      )}
    </Screen>
  );
}
