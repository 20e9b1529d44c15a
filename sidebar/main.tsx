import { render } from 'preact';
import type { StateOnPage } from '../src/contract/stateOnPage';
import { App } from './App';
import type { FunctionTopic } from './help/HelpView';
import { VIEWS } from './shell/places';
import { call, tellThatPageCame } from './shell/rpc';

/** Written in by the build from the declaration of the cell functions, which the page can't see. */
declare const CELL_FUNCTIONS: readonly FunctionTopic[];
/** Likewise from the state's rules, `src/google/stateOnPage.ts`. */
declare const STATE: StateOnPage;

const page = document.getElementById('page');
if (!page) throw new Error('The page has no place for the sidebar.');

// The server writes the view that the menu asked for into the page.
const { view: asked } = page.dataset;
page.replaceChildren();
tellThatPageCame();
render(
  <App
    call={call}
    start={VIEWS.find((view) => view === asked) ?? 'home'}
    functions={CELL_FUNCTIONS}
    state={STATE}
  />,
  page,
);
