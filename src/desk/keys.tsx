/** Every key of the desk, in the order of the work. */
const KEYS = [
  ['n', 'take the top one; on a figure: leave it undecided, next'],
  ['j k', 'down and up the queue; Enter opens'],
  ['1 2 3 4', 'supported, refuted, not enough evidence, conflicting evidence'],
  ['w', 'write how you know; Esc stops writing'],
  ['x', 'use what the checks and sources say'],
  ['p', 'publish, next'],
  ['s', 'save a draft'],
  ['c', 'correct the figure'],
  ['a', 'it is about something else'],
  ['r', 'not a claim'],
  ['l', 'letter to the publisher'],
  ['z', 'put off until tomorrow'],
  ['t', 'take it, or give it back'],
  ['u', 'undo your last decision'],
  ['q', 'the queue'],
  ['?', 'this list'],
] as const

/** The list of them, for the key that asks. */
export const Keys = () => (
  <dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">Keys</h2>
    <dl>
      {KEYS.map(([keys, does]) => (
        <div>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <p class="quiet">
      Always one key alone. They do nothing while you write, and can be turned off at the foot of the page.
    </p>
    <form method="dialog">
      <button type="submit">Close</button>
    </form>
  </dialog>
)
