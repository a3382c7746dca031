import { Frame, Refusal } from '../layout.tsx'

/** The door: a token, and back to where one was going. */
export const SignIn = ({
  next,
  error,
  kept,
}: {
  next: string
  error?: string | undefined
  kept: string[]
}) => (
  <Frame title="Sign in">
    <div class="door">
      <h1>Sign in to the desk</h1>
      <Refusal error={error} />
      {kept.length > 0 && (
        <div class="kept">
          <p>
            <b>Your session had ended; nothing was saved.</b> What you wrote is here. With scripts on, it is
            also back in its form once you have signed in.
          </p>
          {kept.map((text) => (
            <textarea rows={6} readonly aria-label="What you wrote">
              {text}
            </textarea>
          ))}
        </div>
      )}
      <form method="post" action="/desk/sign-in">
        <input type="hidden" name="next" value={next} />
        <label for="token">Access token</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          autofocus
          required
          maxlength={100}
          spellcheck={false}
          placeholder="cl_…"
        />
        <button class="primary" type="submit">
          Sign in
        </button>
      </form>
      <p class="quiet">
        Your token was shown once, when it was made. An admin can make another. Sessions last twelve hours.
      </p>
    </div>
  </Frame>
)
