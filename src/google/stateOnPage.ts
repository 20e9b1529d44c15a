import type { StateOnPage } from '../contract/stateOnPage';
import { state } from './state';

const { section, aboutLimits, readings, worksheets, moneySheets } = state;

/** For the build to write into the page, which sees no rules. */
export const stateOnPage: StateOnPage = {
  section,
  aboutLimits,
  readings,
  worksheets: worksheets.map(({ id, name, hint }) => ({ id, name, hint })),
  moneySheets: moneySheets.map(({ id, subject, hint }) => ({ id, name: subject, hint })),
};
