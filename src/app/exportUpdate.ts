import type { Input, Output } from '../contract/contract';
import type { Actor } from '../domain/access';
import type { Workbook } from './ports';
import { Refused } from './refused';
import type { State } from './state';

const unbuilt = (): Refused => new Refused('not-found', 'This is being built.');

export function compareWithExport(
  _workbook: Workbook,
  _state: State,
  _actor: Actor,
  _asked: Input<'compareExport'>,
): Output<'compareExport'> {
  throw unbuilt();
}

export function exportItems(
  _workbook: Workbook,
  _state: State,
  _actor: Actor,
  _asked: Input<'exportItems'>,
): Output<'exportItems'> {
  throw unbuilt();
}

export function previewExport(
  _workbook: Workbook,
  _state: State,
  _actor: Actor,
  _asked: Input<'previewExport'>,
): Output<'previewExport'> {
  throw unbuilt();
}

export function saveExport(
  _workbook: Workbook,
  _state: State,
  _actor: Actor,
  _asked: Input<'saveExport'>,
): Output<'saveExport'> {
  throw unbuilt();
}

export function keepAsHand(_workbook: Workbook, _state: State): Output<'keepAsHand'> {
  throw unbuilt();
}
