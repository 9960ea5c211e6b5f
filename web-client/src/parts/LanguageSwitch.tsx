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
          <span class="language-name">{languages[each]}</span>
          <span class="language-code" aria-hidden="true">
            {each.toUpperCase()}
          </span>
        </button>
      ))}
    </div>
  );
}
