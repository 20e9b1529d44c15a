import { render } from 'preact';
import { App } from './App';
import type { FunctionTopic, ReadingTopic } from './help/HelpView';
import { VIEWS } from './shell/places';
import { call } from './shell/rpc';

/** Written in by the build from the declaration of the cell functions, which the page can't see. */
declare const CELL_FUNCTIONS: readonly FunctionTopic[];
/** Likewise from the standards: what the state's text leaves open. */
declare const READINGS: readonly ReadingTopic[];

const page = document.getElementById('page');
if (!page) throw new Error('The page has no place for the sidebar.');

// The server writes the view that the menu asked for into the page.
const { view: asked } = page.dataset;
page.replaceChildren();
render(
  <App
    call={call}
    start={VIEWS.find((view) => view === asked) ?? 'home'}
    functions={CELL_FUNCTIONS}
    readings={READINGS}
  />,
  page,
);
