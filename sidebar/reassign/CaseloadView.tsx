import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Output, PersonLine } from '../../src/contract/contract';
import { WISHES } from '../../src/contract/wishes';
import { counted } from '../../src/domain/cells/counted';
import { findPerson } from '../../src/domain/people/personName';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { usePage, useUnsaved } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';
import { AddProvider, type NewProvider } from './AddProvider';
import { AssignBar } from './AssignBar';
import { CaseloadFoot } from './CaseloadFoot';
import { CaseloadHead } from './CaseloadHead';
import { lossText, toShareOut } from './caseloadSelectors';
import { caseloadReducer, startCaseload } from './caseloadState';
import type { Caseload, RosterInfo, StagedWork } from './caseloadTypes';
import { FindingSummary } from './FindingSummary';
import { goneOn } from './goneOn';
import type { CaseloadKind } from './KindSwitch';
import { LineList } from './LineList';
import { PreviewScreen } from './PreviewScreen';
import { RereadBar } from './RereadBar';
import { SavedBar } from './SavedBar';
import { SuggestView } from './SuggestView';
import { receiversOf } from './staged';
import { Tally } from './Tally';
import { useCaseloadWork } from './useCaseloadWork';
import { useFocusedInput } from './useFocusedInput';
import { useKeptStaged } from './useKeptStaged';
import { useLineSetting } from './useLineSetting';

type Props = {
  start: Caseload;
  /** What is gone on with; null for a new beginning. */
  work: StagedWork | null;
  /** A split that is asked for at once. */
  suggest: 'all' | 'relieve' | null;
  kind: CaseloadKind;
  people: Output<'people'>;
  roster: RosterInfo;
  today: string;
  task: Task;
  onKind: (kind: CaseloadKind) => void;
  onChangeProvider: () => void;
  /** Providers was changed since it was read. */
  onOldPeople: () => void;
  /** Everyone there is, as read again. */
  onPeople: (people: Output<'people'>) => void;
  /** After a save or an undo; `left`: cells of the roster that are still to be written. */
  onSaved: (left: number) => void;
};

/** As they are found by what is typed; a name is all that the page knows of them. */
const listedAs = ({ key, name }: PersonLine) => ({ key, name, alsoWrittenAs: [] });

/** One provider's caseload: the lines, what is typed for them, the preview and the save. */
export function CaseloadView(props: Props) {
  const {
    start,
    work: before,
    kind,
    people,
    roster,
    today,
    task,
    onKind,
    onChangeProvider,
    onOldPeople,
    onSaved,
  } = props;
  const [adding, setAdding] = useState<{ start: NewProvider; line: string | null } | null>(null);
  const { account, announce, back, leave } = usePage();
  const only = account?.access === 'provider' ? (account.personKey ?? '') : null;
  const [state, dispatch] = useReducer(caseloadReducer, null, () => {
    const fresh = startCaseload(start, only === start.person.key ? '' : only, kind);
    const { amountUnit } = roster;
    return before
      ? goneOn(fresh, before, { onlyProvider: fresh.onlyProvider, amountUnit }, people.people)
      : fresh;
  });
  const isKept = useKeptStaged(state, before?.id ?? null, (team) => team !== people.team && onOldPeople());
  const work = useCaseloadWork({ state, dispatch, task, onSaved });
  const { caseload, findings, saved, reread, occasion, focus } = state;
  const find = useMemo(() => findPerson(people.people.map(listedAs)), [people]);
  const setting = useLineSetting({
    state,
    people,
    roster,
    account,
    today,
    find,
    onAdd: (name, line, site) =>
      setAdding({ start: { name, role: caseload.person.role, site, email: '' }, line }),
  });
  useUnsaved(lossText(state, isKept, setting.names.values()));
  const typedName = setting.names.has(state.together.provider) ? '' : state.together.provider;
  const { team } = people;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `team` stands for the people, who are a new list with each reading.
  useEffect(() => {
    if (typedName === '') return;
    const known = find(typedName);
    if (typeof known === 'object')
      dispatch({ do: 'typeTogether', field: 'provider', text: known.person.key });
    // Perhaps they were typed into the sheet meanwhile.
    else if (known === 'none') onOldPeople();
  }, [typedName, team]);
  useFocusedInput(focus);

  const receivers = receiversOf(state, setting, people.people);
  const { dated, warnings, preview, question } = work;
  const changeProvider = () => leave(onChangeProvider);

  const onSuggest = (again: boolean, relieve = false) => {
    if (again && work.split) return work.suggest(work.split.wishes);
    const among = setting.choicesFor(toShareOut(state).lines, 'any').filter(({ faint }) => !faint);
    return work.openSplit({
      on: state.together.effective,
      among: among.flatMap(({ key }) => (key === caseload.person.key ? [] : key)),
      until: state.together.lastDay,
      order: WISHES,
      relieve,
    });
  };
  const { suggest } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the view begins.
  useEffect(() => {
    if (suggest && toShareOut(state).lines.length > 0) onSuggest(false, suggest === 'relieve');
  }, [suggest]);

  if (adding)
    return (
      <AddProvider
        start={adding.start}
        people={people}
        task={task}
        onBack={() => setAdding(null)}
        onListed={(person) => {
          setAdding(null);
          dispatch({ do: 'added', person, line: adding.line });
        }}
        onAnswer={({ key, notice, people: now }) => {
          props.onPeople(now);
          if (key === '') return;
          setAdding(null);
          dispatch({ do: 'added', person: key, line: adding.line });
          announce(notice || 'Added to Providers');
          if (notice)
            work.ask({
              title: 'Added to Providers',
              text: notice,
              confirm: 'Go on',
              cancel: 'Close',
              go: () => undefined,
            });
        }}
      />
    );
  if (work.split?.open) {
    const { lines } = toShareOut(state);
    const students = new Set(lines.map(({ studentId }) => studentId)).size;
    const { number, maximum } = caseload.person.load;
    return (
      <SuggestView
        count={`${counted(lines.length, 'line')} of ${counted(students, 'student')}`}
        choices={setting.choicesFor(lines, 'any').filter(({ key }) => key !== caseload.person.key)}
        setting={setting}
        mayRelieve={number !== null && maximum !== null && number > maximum}
        start={work.split.wishes}
        task={task}
        onBack={work.closeSplit}
        onSuggest={work.suggest}
      />
    );
  }
  if (preview)
    return (
      <PreviewScreen
        preview={preview}
        caseload={caseload}
        task={task}
        onBack={work.closePreview}
        onSave={() => work.save(preview.answer.findings)}
      />
    );
  return (
    <Screen
      title={caseload.person.name}
      dense
      back={start.ofStudent ? back : { to: 'the list of providers', go: changeProvider }}
      beside={
        <button type="button" class="link" onClick={changeProvider}>
          {caseload.ofStudent ? 'Find another' : 'Change Provider'}
        </button>
      }
      task={task}
      still
      actions={
        caseload.lines.length > 0 && (
          <CaseloadFoot
            undated={work.undated}
            dated={dated.length}
            lines={caseload.lines.length}
            warnings={warnings}
            dispatch={dispatch}
            onPreview={work.openPreview}
            onSave={() => work.save(warnings)}
            onReset={work.reset}
          />
        )
      }
    >
      {saved && (
        <SavedBar
          saved={saved}
          occasion={occasion}
          task={task}
          onUndone={() => {
            onSaved(0);
            work.readNow();
          }}
          onChangeProvider={changeProvider}
        />
      )}
      {reread && (
        <RereadBar reread={reread} state={state} onJump={(finding) => dispatch({ do: 'jump', finding })} />
      )}
      <FindingSummary
        findings={findings}
        refused={state.refused}
        lines={caseload.lines}
        occasion={occasion}
        onJump={(finding) => dispatch({ do: 'jump', finding })}
        onReread={work.readAgain}
        rest={state.rest}
        others={work.others}
        onSaveOthers={work.saveOthers}
        onSave={() => work.save(warnings)}
      />
      <div role="status">{caseload.checking && <p class="soft">{checkText(work.isUnchecked)}</p>}</div>
      <CaseloadHead
        caseload={caseload}
        today={today}
        kind={roster.hasCaseManager ? kind : null}
        onKind={onKind}
        onAsOf={work.read}
      />
      {caseload.lines.length > 0 && (
        <>
          <AssignBar
            state={state}
            setting={setting}
            hasCaseManager={roster.hasCaseManager && kind === 'service'}
            dispatch={dispatch}
            onApply={work.apply}
          />
          <Tally
            receivers={receivers}
            shown={state.receiver}
            dispatch={dispatch}
            onTakeBack={({ person, lines }) => {
              dispatch({ do: 'takeBack', person: person.key });
              announce(`${counted(lines, 'line')} taken back from ${person.name}`);
            }}
          />
        </>
      )}
      <LineList
        state={state}
        setting={setting}
        dispatch={dispatch}
        onSuggest={
          kind === 'service' &&
          !caseload.ofStudent &&
          account?.access === 'admin' &&
          toShareOut(state).lines.length > 0
            ? onSuggest
            : null
        }
      />
      {question && (
        <ConfirmDialog
          {...question}
          onCancel={() => work.ask(null)}
          onConfirm={() => {
            work.ask(null);
            question.go();
          }}
        />
      )}
    </Screen>
  );
}

const checkText = (isUnchecked: boolean): string =>
  isUnchecked
    ? 'As the roster was last read. It could not be checked; the next preview or save tries again, and says why not.'
    : 'As the roster was last read; it is being checked.';
