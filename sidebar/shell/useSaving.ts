import { useCallback, useState } from 'preact/hooks';
import type { SaveAnswer } from '../../src/contract/assignments';
import type { FindingOnWire } from '../../src/contract/contract';
import { isBlock, isConflict, warningCount } from './findings';
import type { FieldMessage } from './LabelledField';
import type { Task } from './useTask';

/** A form that is saved in one call: what the last try found, and what a next one acknowledges. */
export type FormSaving = {
  findings: readonly FindingOnWire[];
  /** Another number with each refusal, so that the focus moves to its bar once. */
  occasion: number;
  /** What others changed meanwhile, once that is shown; null where nothing was read again since the last try. */
  reread: readonly FindingOnWire[] | null;
  /** To be called once what there is now is shown: the user reviews and saves again. */
  shownAgain: () => void;
  /** To be called at each change: warnings that were shown no longer fit what is typed and have to be given again. */
  edited: () => void;
  /** Refuses without asking the server. */
  refuse: (findings: readonly FindingOnWire[]) => void;
  save: () => void;
  /** The button's words: "Save", or "Save with 2 warnings" once those are shown. */
  label: string;
};

type SaveRequest<S> = {
  task: Task;
  doing: string;
  label: string;
  /** `seen`: the warnings that were shown, for a save that tells them apart by their lines. */
  send: (acknowledged: string[], seen: readonly FindingOnWire[]) => Promise<S>;
  done: (answer: S) => void;
};

export function useSaving<S extends SaveAnswer>({
  task,
  doing,
  label,
  send,
  done,
}: SaveRequest<S>): FormSaving {
  const [{ findings, occasion, reread }, setAnswer] = useState<
    Pick<FormSaving, 'findings' | 'occasion' | 'reread'>
  >({ findings: [], occasion: 0, reread: null });
  const refuse = useCallback(
    (found: readonly FindingOnWire[]) =>
      setAnswer((before) => ({ findings: found, occasion: before.occasion + 1, reread: null })),
    [],
  );
  const shownAgain = useCallback(
    () =>
      setAnswer((before) => ({
        findings: [],
        occasion: before.occasion + 1,
        reread: before.findings.filter(isConflict),
      })),
    [],
  );
  const edited = useCallback(
    () =>
      setAnswer((before) =>
        before.findings.every(isBlock) ? before : { ...before, findings: before.findings.filter(isBlock) },
      ),
    [],
  );
  const warnings = findings.some(isBlock) ? [] : findings;
  return {
    findings,
    occasion,
    reread,
    shownAgain,
    edited,
    refuse,
    save: () =>
      task.run(
        doing,
        () => send([...new Set(warnings.map(({ code }) => code))], warnings),
        (answer) => (answer.saved ? done(answer) : refuse(answer.findings)),
        'saves',
      ),
    label: warnings.length > 0 ? `${label} with ${warningCount(warnings)}` : label,
  };
}

/** What there is to say at a field. */
export function messagesAt(
  findings: readonly FindingOnWire[],
  field: NonNullable<FindingOnWire['field']>,
  line: string | null = null,
): readonly FieldMessage[] {
  return findings
    .filter((finding) => finding.field === field && (line === null || finding.line === line))
    .map(({ sentence, severity }) => ({ sentence, blocks: severity === 'blocks' }));
}
