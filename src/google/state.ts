/**
 * The one place that says whose rules the add-on goes by. Another state is its folder beside `standards/missouri` and this
 * line; what every cell loads stands apart from the rest.
 */
export { missouri as state, missouriInCells as stateInCells } from '../standards/missouri/missouri';
