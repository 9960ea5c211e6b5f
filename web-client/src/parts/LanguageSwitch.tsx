import { language, languages, type Language } from "../text/language";
import { common } from "../text/common";

export function LanguageSwitch() {
  return (
    <div class="language-switch" role="group" aria-label={common("language")}>
      {(Object.keys(languages) as Language[]).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language.value === each}
          onClick={() => (language.value = each)}
        >
          {languages[each]}
        </button>
      ))}
    </div>
  );
}
