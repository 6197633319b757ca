"""Frequent first names, folded to ASCII: they tell ``vorname.nachname@`` from ``haus.nord@``. No list of people."""

FIRST_NAMES = frozenset(
    """
    achim adrian agnes ahmed aisha aleksandra alexander alexandra ali alina amira ana andrea andreas angela angelika
    anja anke ann anna annalena anne annegret annette annika antje anton antonia arne astrid aylin ayse barbara
    bastian beate ben benjamin bernd bernhard bettina bianca birgit birgitta bjoern britta brigitte burak carina
    carla carmen carola caroline carolin carsten cem charlotte christa christian christiane christina christine
    christoph claudia clara claus conny cornelia dagmar daniel daniela david denise dennis derya detlef diana dieter
    dietmar dirk dominik doris dorothea ebru eckhard edith elena elif elisabeth elke ella ellen elvira emil emine
    emma emre erich erik erika esra eva evelyn fabian fatima fatma felix florian frank franz franziska friederike
    friedrich gabi gabriele georg gerald gerd gerhard gerlinde gertrud gisela gudrun guenter guenther gunda hakan
    hanna hannah hannes hans harald hartmut hasan heide heidi heike heiko heinrich heinz helga helmut hendrik
    henrike herbert hermann hildegard holger horst huelya hueseyin ibrahim ilona ina inga inge ingo ingrid irene
    iris irina irmgard isabel isabell isabelle ivana ivo jakob jan jana janina jasmin jens jessica joachim jochen
    joerg johanna johannes jonas josef judith julia julian juergen jutta kai karen karin karl karla karolin karoline
    katharina kathrin katja katrin kerstin kevin kirsten klara klaus konstantin kristin kristina kurt lara lars
    laura lea lena leon leonie lena lina linda lisa lothar luca lucia luisa lukas lutz magdalena maik manfred manuel
    manuela marc marcel marco marcus maren margarete margit margret maria marianne marie marina mario marion markus
    marlene marlies marta martha martin martina mathias matthias max maximilian mehmet melanie meral meryem michael
    michaela miriam mirjam mohamed mohammed monika moritz murat mustafa nadine nadja natalia natalie nicola nicole
    niels nils nina norbert nuray olaf oleksandr olga oliver oezlem olena osman ottmar patricia patrick paul paula
    peter petra philip philipp pia rainer ralf ralph ramona raphael rebecca regina reiner reinhard renate rita
    robert roland rolf roman ronald rosemarie ruediger rudolf ruth sabine sabrina samira sandra sara sarah saskia
    sebastian selin selma sevgi sibylle siegfried sigrid silke silvia simon simone sina sofia sonja sophia sophie
    stefan stefanie steffen steffi stephan stephanie susann susanne sven svenja svetlana sylvia tamara tanja tatjana
    theresa thilo thomas thorsten tim timo tina tobias tom torsten udo ulf uli ulrich ulrike ursula ute uwe
    valentina vanessa vera verena veronika viktoria volker walter waltraud werner wilfried wilhelm willi winfried
    wolfgang yasemin yusuf yvonne zeynep
    """.split()
)
