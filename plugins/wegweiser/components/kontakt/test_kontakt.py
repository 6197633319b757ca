"""Ways to reach somebody: the phone first, each a link that works."""

from wegweiser.components.kontakt import make_wege
from wegweiser.domain.gemeinsam import Kontakt
from wegweiser.pages.ziele.test_hilfen import makro

ALLES = Kontakt(
    "0711 23 45-67", "info@stadt.example", "https://www.stadt.example/a?b=1", "https://stadt.example/formular"
)


def test_the_phone_comes_first_and_nothing_is_made_up():
    assert [weg.art for weg in make_wege(ALLES)] == ["telefon", "email", "formular", "web"]
    assert [weg.art for weg in make_wege(Kontakt(web="https://stadt.example"))] == ["web"]
    assert make_wege(Kontakt()) == ()


def test_buttons_can_be_dialled_and_only_the_first_stands_out():
    markup = makro("kontakt", "kontakt", make_wege(ALLES), "../../")
    assert 'class="knopf" href="tel:07112345' in markup
    assert 'class="knopf knopf--leise" href="mailto:info@stadt.example"' in markup
    assert markup.count('class="knopf"') == 1
    assert "stadt.example</bdi></span>" in markup
    assert markup.count('rel="noopener noreferrer"') == 2
