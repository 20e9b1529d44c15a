const PATHS = {
  back: 'M12.5 4.5 7 10l5.5 5.5',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  pencil: 'M4 16l.8-3.4 8.4-8.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2l-8.4 8.4L4 16zM11.8 5.6l2.6 2.6',
  arrow: 'M4 10h11M11 5.5l4.5 4.5-4.5 4.5',
  people:
    'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.5 16c0-2.6 2.2-4.2 5-4.2s5 1.6 5 4.2M13 4.3a2.8 2.8 0 0 1 0 5M14.5 12c1.8.5 3 1.9 3 4',
  history: 'M10 5.5V10l3 1.8M3.2 8.2A7 7 0 1 1 3 10.7M3 4.5v3.8h3.8',
  list: 'M8 5.5h8.5M8 10h8.5M8 14.5h8.5M3.8 5.5h.4M3.8 10h.4M3.8 14.5h.4',
  add: 'M10 4v12M4 10h12',
  sheet: 'M3.5 4.5h13v11h-13zM3.5 8h13M3.5 11.8h13M8.5 8v7.5',
  columns: 'M3.5 4.5h13v11h-13zM8 4.5v11M12.3 4.5v11M3.5 8h13',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4 8h7.8a4.1 4.1 0 0 1 0 8.2H8',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  calendar: 'M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v3.5M13 3.5v3.5',
  check: 'M4 10.5l4 4 8-9',
  lock: 'M5 9.5h10v7H5zM7 9.5V6.8a3 3 0 0 1 5.7-1.3',
  locked: 'M5 9.5h10v7H5zM7 9.5V6.8a3 3 0 0 1 6 0v2.7M10 12v2',
  help: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.7M10 14v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words that say the same: never the only sign. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
