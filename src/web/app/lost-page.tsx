import { Link } from '@tanstack/react-router';
import parts from '../design/parts.module.css';

/** An address that no page has. */
export function LostPage() {
  return (
    <section>
      <h1>There is no page at this address.</h1>
      <p className={parts.lead}>
        <Link to="/" className={parts.door}>
          Go to the Debugger
        </Link>
        , the page on where your search stops.
      </p>
    </section>
  );
}
