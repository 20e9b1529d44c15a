import type { Provision } from '../../src/standards/loads/provision';
import { type DayRules, rulesOn } from '../../src/standards/loads/stateRules';
import { missouri } from '../../src/standards/missouri/missouri';
import { day } from './entries';

/** The rules in force on the day on which the tests play. */
export const RULES: DayRules = rulesOn(missouri, day('2026-11-21'));

/** The same with other numbers. */
export const rulesWith = (inForce: readonly Provision[]): DayRules => ({ ...RULES, inForce });
