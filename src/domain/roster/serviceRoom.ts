import type { Mapping, ServiceColumn } from './roster';

/** The blocks of a wide row in which the service is named; one with dates of its own would have to say them too. */
const blocksOf = ({ services }: Mapping): ServiceColumn[] =>
  services.filter(({ service, own }) => service === '' && own?.service && !own.start && !own.end);

/** Whether a wide row takes services that no header names. */
export const takesAnyService = (mapping: Mapping): boolean => blocksOf(mapping).length > 0;

/** Where some services stand in a new wide row: under their own header, or in the next block; null where there is no room. */
export function serviceRoom(mapping: Mapping, services: readonly string[]): (ServiceColumn | null)[] {
  const blocks = blocksOf(mapping);
  return services.map((service) => {
    const named = mapping.services.find((each) => each.service !== '' && each.service === service);
    return named ?? (service === '' ? null : (blocks.shift() ?? null));
  });
}
