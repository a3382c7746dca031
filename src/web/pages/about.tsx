import { METRICS } from '../../claims/metrics.ts'
import { unitWords } from '../../lib/figure-words.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { Badge } from '../parts/badges.tsx'
import { withQuery } from '../paths.ts'
import { metricWords } from '../words.ts'

/** What the site does, what its signs mean, what it can't do. */
export const About = ({ head }: { head: PageHead }) => (
  <Layout head={head}>
    <article class="prose">
      <h1>How it works</h1>
      <p>
        News about crypto mining and edge AI is full of numbers, and numbers change: a new report, a
        correction, an edit nobody announces. We read the feeds of publishers, companies and researchers, find
        every figure in them, and keep each one with its exact words, its source and everything it used to be.
      </p>
      <h2>What is one figure?</h2>
      <p>
        A <b>claim</b> is what is measured, of what, where, for which time, and who says so. Its value is not
        part of it: that is how we can tell that it changed. A <b>series</b> holds the claims about one thing,
        by everybody. The <b>claimant</b> is who states the figure; who prints it is the publisher.
      </p>
      <h2>When does a figure change?</h2>
      <p>
        Each new value is a <b>revision</b>, kept for good with its reason, the time it was said and the time
        we recorded it. Another rounding or another word for “about” is not a revision. Every revision is
        chained to the one before by a hash, so that nobody can rewrite the past unseen, us included. Any page
        of a series can be asked what was known on a given day.
      </p>
      <h2>What do the signs mean?</h2>
      <dl>
        <dt>
          <Badge kind="edit" />
        </dt>
        <dd>
          The publisher changed the figure in its text and printed no correction. Both versions are the proof.
        </dd>
        <dt>
          <Badge kind="retracted" />
        </dt>
        <dd>The figure was removed from the text, and no other article stands by it.</dd>
        <dt>
          <Badge kind="conflict" />
        </dt>
        <dd>
          Another claimant gives a figure for the same thing and time that no rounding explains, or an outlet
          quotes the claimant otherwise. They may well count different things.
        </dd>
        <dt>
          <Badge kind="finding" />
        </dt>
        <dd>
          The figure does not follow from others in the same text under any fair rounding: a growth against
          its endpoints, shares past a hundred. The arithmetic is shown line by line.
        </dd>
        <dt>
          <Badge kind="forecast" />
        </dt>
        <dd>Expected, not measured. In charts, forecasts are hollow and dashed.</dd>
        <dt>
          <Badge kind="target" />
        </dt>
        <dd>What the claimant itself means to reach, not measured either.</dd>
        <dt>
          <Badge kind="estimate" />
        </dt>
        <dd>The text calls the figure an estimate: worked out, not counted.</dd>
        <dt>
          <Badge kind="supported" /> <Badge kind="refuted" />
        </dt>
        <dd>
          An editor of ours has looked for evidence and says what there is; the reasons stand on the page of
          the figure. Evidence may also be too little, or conflicting.
        </dd>
      </dl>
      <h2>What counts as independent?</h2>
      <p>
        Reprints and rewrites of one text are one source, and so are labels of one owner. Three outlets that
        print the same press release are one.
      </p>
      <h2>What can go wrong?</h2>
      <p>
        The figures are found by rules, not by people, and rules misread. Each claim shows the words it was
        read from: please judge by these. A figure of ours is a pointer to its source, never a source.
      </p>
      <h2>What is measured</h2>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col">Unit</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {METRICS.map((m) => (
            <tr>
              <th scope="row">
                <a href={withQuery('/', { metric: m.key })}>{metricWords(m.key)}</a>
              </th>
              <td>{unitWords(m.unit)}</td>
              <td>{m.definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>The data</h2>
      <p>
        Everything here can be had as data: <a href="/api/v1/docs">the API</a> gives JSON, CSV and feeds, and
        so does any page of figures when <code>.json</code>, <code>.csv</code> or <code>.atom</code> is put
        behind its address. Quote a figure with its claimant, its publisher and the revision.
      </p>
    </article>
  </Layout>
)
