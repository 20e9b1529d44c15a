import { ColumnSelect } from './ColumnSelect';
import { columnIndex, columnName, editService, withoutService, withService } from './mappingEdits';
import type { ColumnOption, RosterMapping } from './mappingFields';

type Props = {
  mapping: RosterMapping;
  columns: readonly ColumnOption[];
  onChange: (mapping: RosterMapping) => void;
};

/** A wide roster's provider columns, one for each service. */
export function ServiceColumns({ mapping, columns, onChange }: Props) {
  const free = columns.filter(
    (column) => !mapping.services.some((each) => isColumn(columns, each.provider, column)),
  );
  return (
    <fieldset class="services">
      <legend>A column of providers for each service</legend>
      {mapping.services.map(({ service, provider, amount, own }, index) => (
        // The place is a service's only identity: its name and columns are what is being edited.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <div class="card" key={index}>
          {own?.service ? (
            <p class="field">
              Service {index + 1}: named in each row by {nameOf(columns, own.service)}
            </p>
          ) : (
            <div class="field">
              <label for={`service-${index}`}>Service {index + 1}</label>
              <input
                id={`service-${index}`}
                class="input"
                dir="auto"
                value={service}
                onChange={(event) =>
                  onChange(
                    editService(mapping, index, { service: event.currentTarget.value.trim() || service }),
                  )
                }
              />
            </div>
          )}
          <ColumnSelect
            id={`service-${index}-provider`}
            label="Its providers"
            columns={columns}
            value={provider}
            none="No column: remove the service"
            onChange={(column) =>
              onChange(
                column ? editService(mapping, index, { provider: column }) : withoutService(mapping, index),
              )
            }
          />
          <ColumnSelect
            id={`service-${index}-amount`}
            label="Its hours or minutes"
            columns={columns}
            value={amount}
            onChange={(column) => onChange(editService(mapping, index, { amount: column }))}
          />
          <button
            type="button"
            class="link"
            aria-label={`Remove the service ${service || index + 1}`}
            onClick={() => onChange(withoutService(mapping, index))}
          >
            Remove
          </button>
        </div>
      ))}
      {free.length > 0 && (
        <ColumnSelect
          id="service-new"
          label="Add a service"
          columns={free}
          value={null}
          none="Choose its column of providers"
          onChange={(column) => column && onChange(withService(mapping, column))}
        />
      )}
    </fieldset>
  );
}

const isColumn = (
  columns: readonly ColumnOption[],
  ref: RosterMapping['services'][number]['provider'],
  column: ColumnOption,
): boolean => columns[columnIndex(columns, ref)] === column;

const nameOf = (
  columns: readonly ColumnOption[],
  ref: RosterMapping['services'][number]['provider'],
): string => {
  const column = columns[columnIndex(columns, ref)];
  return column ? columnName(column) : ref.header;
};
