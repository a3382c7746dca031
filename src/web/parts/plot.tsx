import { Chart, NARROW, WIDE } from '../chart/chart.tsx'
import { Legend } from '../chart/legend.tsx'
import type { Model } from '../chart/model.ts'
import { withQuery } from '../paths.ts'
import { plural } from '../words.ts'

/** The chart for wide and for narrow screens, a way to read it point by point, its legend, and what it leaves out. */
export const Plot = (props: { model: Model; label: string; path: string; asOf: string | undefined }) => {
  const { model, label, path, asOf } = props
  return (
    <figure class="plot">
      <Chart model={model} size={WIDE} label={label} />
      <Chart model={model} size={NARROW} label={label} />
      <div class="reader" hidden>
        <label for="reader">Read the points one by one (arrow keys)</label>
        <input
          id="reader"
          type="range"
          min="0"
          max={model.points.length - 1}
          value={model.points.length - 1}
        />
        <output for="reader"></output>
      </div>
      <Legend model={model} />
      <figcaption>
        {model.axis === 'about'
          ? 'Each figure stands at the time it is about. '
          : 'Each figure stands at the day it was said. '}
        <a
          href={withQuery(path, {
            as_of: asOf,
            axis: model.axis === 'about' ? 'said' : 'about',
          })}
        >
          {model.axis === 'about'
            ? 'Place them by the day they were said'
            : 'Place them by the time they are about'}
        </a>
        {model.otherUnits > 0 && `. ${plural(model.otherUnits, 'figure')} in other units: in the table only`}
        {model.farOff > 0 && `. ${plural(model.farOff, 'figure')} far from all others: in the table only`}
      </figcaption>
    </figure>
  )
}
