'use client';

/**
 * When even the document could not be made: no texts, no styles, no language known. So it says it in both languages
 * and needs nothing from elsewhere.
 */
export default function GlobalError({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="nl">
      <body>
        <title>Wijkcheque</title>
        <main>
          <h1>Er ging iets mis</h1>
          <p>De pagina kon niet worden gemaakt. Dat ligt niet aan u.</p>
          <p lang="en">Something went wrong. That is not your doing.</p>
          <button type="button" onClick={() => retry()}>
            Probeer het nog een keer / Try again
          </button>
        </main>
      </body>
    </html>
  );
}
