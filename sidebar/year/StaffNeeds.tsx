import type { YearRole } from '../../src/contract/schoolYear';
import { counted } from '../../src/domain/cells/counted';

/** The full-time people that each role needs and has; where most are missing first. */
export function StaffNeeds({ roles }: { roles: readonly YearRole[] }) {
  const sorted = [...roles].sort(
    (a, b) =>
      (b.missingAtMaximum ?? 0) - (a.missingAtMaximum ?? 0) ||
      (b.missingAtDesirable ?? 0) - (a.missingAtDesirable ?? 0),
  );
  return (
    <section aria-labelledby="year-staff">
      <h2 id="year-staff" class="section-title">
        Staff that this needs
      </h2>
      <p class="soft">
        In FTE: one is a full-time person. At desirable: nobody is above it. At maximum: nobody is over it.
      </p>
      <p class="soft">
        Set up guessed the roles from the services, and you may have corrected them: look at Role in Providers
        before you read a need, or a person too many, from this.
      </p>
      <ul class="cards">
        {sorted.map((role) => (
          <RoleCard key={role.role} role={role} />
        ))}
      </ul>
    </section>
  );
}

function RoleCard({ role: each }: { role: YearRole }) {
  const { role, students, has, vacant, atDesirable, atMaximum, missingAtDesirable, missingAtMaximum, note } =
    each;
  return (
    <li class="card">
      <div class="split">
        <h3 class="name">
          <bdi>{role || 'No role'}</bdi>
        </h3>
        <span class="soft">{counted(students, 'student')}</span>
      </div>
      <dl class="staff">
        <div>
          <dt>FTE now</dt>
          <dd>{fteText(has)}</dd>
          {vacant > 0 && <dd class="soft">{fteText(vacant)} vacant</dd>}
        </div>
        <Needed label="FTE at desirable" needed={atDesirable} missing={missingAtDesirable} />
        <Needed label="FTE at maximum" needed={atMaximum} missing={missingAtMaximum} />
      </dl>
      {note && (
        <p class="soft" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}

type NeededProps = { label: string; needed: number | null; missing: number | null };

const Needed = ({ label, needed, missing }: NeededProps) => (
  <div>
    <dt>{label}</dt>
    <dd>{needed === null ? 'no figure' : fteText(needed)}</dd>
    {missing !== null &&
      (missing > 0 ? <dd class="missing">{fteText(missing)} missing</dd> : <dd class="soft">enough</dd>)}
  </div>
);

const fteText = (fte: number): string => fte.toLocaleString('en-US', { maximumFractionDigits: 2 });
