"""Known answers: RFC 9497, appendix A.1.3 (ristretto255-SHA512, POPRF mode)."""

from dataclasses import dataclass

SEED = "a3" * 32
KEY_INFO = "74657374206b6579"
SECRET = "145c79c108538421ac164ecbe131942136d5570b16d8bf41a24d4337da981e07"
PUBLIC = "c647bef38497bc6ec077c22af65b696efa43bff3b4a1975a3e8e0a1c5a79d631"
INFO = "7465737420696e666f"


@dataclass(frozen=True)
class Vector:
    """One of the test vectors, in hexadecimal."""

    inputs: tuple[str, ...]
    blinds: tuple[str, ...]
    blinded: tuple[str, ...]
    evaluated: tuple[str, ...]
    proof: str
    nonce: str  # ProofRandomScalar
    outputs: tuple[str, ...]


VECTORS = (
    Vector(
        ("00",),
        ("64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706",),
        ("c8713aa89241d6989ac142f22dba30596db635c772cbf25021fdd8f3d461f715",),
        ("1a4b860d808ff19624731e67b5eff20ceb2df3c3c03b906f5693e2078450d874",),
        "41ad1a291aa02c80b0915fbfbb0c0afa15a57e2970067a602ddb9e8fd6b7100d"
        "e32e1ecff943a36f0b10e3dae6bd266cdeb8adf825d86ef27dbc6c0e30c52206",
        "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e",
        (
            (
                "ca688351e88afb1d841fde4401c79efebb2eb75e7998fa9737bd5a82a152406d"
                "38bd29f680504e54fd4587eddcf2f37a2617ac2fbd2993f7bdf45442ace7d221"
            ),
        ),
    ),
    Vector(
        ("5a" * 17,),
        ("64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706",),
        ("f0f0b209dd4d5f1844dac679acc7761b91a2e704879656cb7c201e82a99ab07d",),
        ("8c3c9d064c334c6991e99f286ea2301d1bde170b54003fb9c44c6d7bd6fc1540",),
        "4c39992d55ffba38232cdac88fe583af8a85441fefd7d1d4a8d0394cd1de7701"
        "8bf135c174f20281b3341ab1f453fe72b0293a7398703384bed822bfdeec8908",
        "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e",
        (
            (
                "7c6557b276a137922a0bcfc2aa2b35dd78322bd500235eb6d6b6f91bc5b56a52"
                "de2d65612d503236b321f5d0bebcbc52b64b92e426f29c9b8b69f52de98ae507"
            ),
        ),
    ),
    Vector(
        ("00", "5a" * 17),
        (
            "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706",
            "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e",
        ),
        (
            "c8713aa89241d6989ac142f22dba30596db635c772cbf25021fdd8f3d461f715",
            "423a01c072e06eb1cce96d23acce06e1ea64a609d7ec9e9023f3049f2d64e50c",
        ),
        (
            "1a4b860d808ff19624731e67b5eff20ceb2df3c3c03b906f5693e2078450d874",
            "aa1f16e903841036e38075da8a46655c94fc92341887eb5819f46312adfc0504",
        ),
        "43fdb53be399cbd3561186ae480320caa2b9f36cca0e5b160c4a677b8bbf4301"
        "b28f12c36aa8e11e5a7ef551da0781e863a6dc8c0b2bf5a149c9e00621f02006",
        "419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c",
        (
            (
                "ca688351e88afb1d841fde4401c79efebb2eb75e7998fa9737bd5a82a152406d"
                "38bd29f680504e54fd4587eddcf2f37a2617ac2fbd2993f7bdf45442ace7d221"
            ),
            (
                "7c6557b276a137922a0bcfc2aa2b35dd78322bd500235eb6d6b6f91bc5b56a52"
                "de2d65612d503236b321f5d0bebcbc52b64b92e426f29c9b8b69f52de98ae507"
            ),
        ),
    ),
)
