import { COMPARATORS, MODALITIES } from '../../db/schema.ts'
import { withQuery } from '../../web/paths.ts'
import { Once } from '../layout.tsx'
import { itemPath } from '../paths.ts'
import type { Proof } from '../proof.ts'
import type { View } from '../queue.ts'
import { OfCorrection } from './consequences.tsx'

/** What an editor may do about a figure besides rating it: each form is one act with one reason. */
export function Acts({ proof, view }: { proof: Proof; view: View }) {
  const { claim, series } = proof.data.row
  const path = itemPath(claim.id)
  const Base = () => (
    <>
      <Once from={path} />
      <input type="hidden" name="base" value={claim.n} />
    </>
  )
  return (
    <div class="acts">
      <details>
        <summary data-key="c">
          Correct the figure <kbd>c</kbd>
        </summary>
        <form
          method="post"
          action={withQuery(`${path}/correct`, view)}
          class="grid"
          data-keep={`${path}/correct`}
          data-base={claim.n}
        >
          <Base />
          <Field name="value" label="Value" value={claim.value} />
          <Field name="value_high" label="Upper end" value={claim.valueHigh ?? ''} />
          <Field name="unit" label="Unit" value={claim.unit} />
          <Choice name="comparator" label="Qualifier" options={COMPARATORS} value={claim.comparator} />
          <Choice name="modality" label="Kind" options={MODALITIES} value={claim.modality} />
          <Why />
          <p class="quiet">A new revision with your name; articles no longer change the figure.</p>
          <OfCorrection proof={proof} />
          <button type="submit">Correct it</button>
        </form>
      </details>
      <details>
        <summary data-key="a">
          It is about something else <kbd>a</kbd>
        </summary>
        <form
          method="post"
          action={withQuery(`${path}/refile`, view)}
          class="grid"
          data-keep={`${path}/refile`}
          data-base={claim.n}
        >
          <Base />
          <Field name="metric" label="Metric" value={claim.metric} />
          <Field name="subject" label="Subject" value={series.subject} />
          <Field name="place" label="Place" value={series.place ?? ''} />
          <Field name="period" label="Period" value={claim.period ?? ''} />
          <Field name="claimant" label="Claimant" value={claim.claimant} />
          <Why />
          <p class="quiet">Told under the other figure from now on; can be taken back under Names.</p>
          <button type="submit">File it there</button>
        </form>
      </details>
      <details>
        <summary data-key="r">
          Not a claim <kbd>r</kbd>
        </summary>
        <form
          method="post"
          action={withQuery(`${path}/reject`, view)}
          class="grid"
          data-keep={`${path}/reject`}
          data-base={claim.n}
        >
          <Base />
          <Why />
          <p class="quiet">
            Readers no longer see it; its history stays, and it becomes an example to learn from.
          </p>
          <OfCorrection proof={proof} />
          <button type="submit">Throw it out</button>
        </form>
      </details>
      <p>
        <a href={`${path}/letter`} data-key="l">
          Ask the publisher for a correction <kbd>l</kbd>
        </a>
      </p>
    </div>
  )
}

const Field = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <label>
    {label}
    <input name={name} value={value} maxlength={200} />
  </label>
)

const Choice = (props: { name: string; label: string; options: readonly string[]; value: string }) => (
  <label>
    {props.label}
    <select name={props.name}>
      {props.options.map((o) => (
        <option value={o} selected={o === props.value}>
          {o}
        </option>
      ))}
    </select>
  </label>
)

const Why = () => (
  <label class="wide">
    Why
    <textarea name="why" rows={2} required maxlength={2000}></textarea>
  </label>
)
