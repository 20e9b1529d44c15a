import { render } from 'preact';
import { App, VIEWS } from './App';
import { call } from './rpc';

const page = document.getElementById('page');
if (!page) throw new Error('The page has no place for the sidebar.');

// The server writes the view that the menu asked for into the page.
const { view: asked } = document.body.dataset;
page.replaceChildren();
render(<App call={call} start={VIEWS.find((view) => view === asked) ?? 'home'} functions={[]} />, page);
