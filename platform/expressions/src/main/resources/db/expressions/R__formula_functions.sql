-- What compiled formulas call. Fractions are kept as numerator and denominator, so nothing is rounded before it is shown.

-- The quotient n / d rounded half away from zero to so many decimals; null when either is missing or d is zero.
CREATE OR REPLACE FUNCTION junheng_quotient(n numeric, d numeric, decimals integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
SELECT trim_scale(sign(n) * sign(d) * div(2 * abs(n) * power(10::numeric, decimals) + abs(d), NULLIF(2 * abs(d), 0))
    * power(10::numeric, -decimals))
$$;

-- The square root of n / d, cut after 30 decimals; null when either is missing, d is zero or the fraction is negative.
CREATE OR REPLACE FUNCTION junheng_root(n numeric, d numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
SELECT CASE WHEN n * d >= 0 THEN
    trunc(sqrt(div(n * power(10::numeric, 60), NULLIF(d, 0)) * 1.0000000000000000000000000000000000000000))
    * power(10::numeric, -30) END
$$;

CREATE OR REPLACE FUNCTION junheng_sum_step(state numeric[], n numeric, d numeric) RETURNS numeric[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
    common numeric;
    scale_state numeric;
BEGIN
    IF n IS NULL OR d IS NULL OR d = 0 THEN
        RETURN state;
    END IF;
    IF d < 0 THEN
        n := -n;
        d := -d;
    END IF;
    IF state IS NULL THEN
        RETURN ARRAY [n, d];
    END IF;
    IF state[2] = d THEN
        RETURN ARRAY [state[1] + n, d];
    END IF;
    common := gcd(state[2], d);
    scale_state := div(d, common);
    RETURN ARRAY [state[1] * scale_state + n * div(state[2], common), state[2] * scale_state];
END
$$;

-- The exact sum of fractions n / d as {numerator, denominator}; rows with a missing part are passed over.
CREATE OR REPLACE AGGREGATE junheng_sum(numeric, numeric) (
    SFUNC = junheng_sum_step,
    STYPE = numeric[]
);
