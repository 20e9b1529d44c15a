import { useEffect } from 'preact/hooks';
import type { CaseloadState } from './caseloadTypes';
import { fieldId } from './LineFields';

const FORM_IDS = {
  all: 'all-lines',
  effective: 'together-effective',
  provider: 'together-provider',
  reason: 'reason',
} as const;

/** Goes to the input that the state names, each time that it names one. */
export function useFocusedInput(focus: CaseloadState['focus']): void {
  useEffect(() => {
    if (!focus) return;
    const { line, field } = focus;
    const ids = line === null ? [FORM_IDS[field]] : [fieldId(line, field), `line-${line}`];
    const target = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }, [focus]);
}
