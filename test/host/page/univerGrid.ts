import {
  ICommandService,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnUS from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnUS from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEnUS from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { IRPCChannelService } from '@univerjs/rpc';
import { defaultTheme } from '@univerjs/themes';
import { EMPTY } from 'rxjs';

export const UNIT = 'workbook';

export type UniverGrid = { univer: Univer; api: FUniver; commands: ICommandService };

/** Univer as a view only: the workbook in the server calculates, so Univer's own calculation is switched off. */
export function createUniverGrid(container: string): UniverGrid {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreEnUS, dataValidationEnUS, conditionalFormattingEnUS) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      footer: false,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        clipboardConfig: { hidePasteOptions: true },
      },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const plugins = new Map<string, [PluginCtor<Plugin>, object | undefined]>();
  for (const preset of presets)
    for (const entry of preset.plugins) {
      const [plugin, given] = Array.isArray(entry) ? entry : [entry, undefined];
      const options = given as object | undefined;
      plugins.set(plugin.pluginName, [
        plugin,
        options && 'notExecuteFormula' in options ? { ...options, notExecuteFormula: true } : options,
      ]);
    }
  // Told not to calculate, Univer looks for a formula worker over RPC; it gets a channel that never answers.
  univer.__getInjector().add([
    IRPCChannelService,
    {
      useValue: {
        registerChannel: () => undefined,
        requestChannel: () => ({ call: () => new Promise<never>(() => undefined), event: () => EMPTY }),
      } as unknown as IRPCChannelService,
    },
  ]);
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options);
  const commands = univer.__getInjector().get(ICommandService);
  // A calculation that is never reported done would make Univer's list of dirty cells grow with every edit.
  commands.onCommandExecuted((command) => {
    if (command.id !== 'formula.mutation.set-formula-calculation-start') return;
    setTimeout(() =>
      commands.syncExecuteCommand(
        'formula.mutation.set-formula-calculation-notification',
        { functionsExecutedState: 2 },
        { onlyLocal: true, fromHost: true },
      ),
    );
  });
  return { univer, api: FUniver.newAPI(univer), commands };
}
