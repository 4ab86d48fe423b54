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

-- The greatest whole number that is not above n / d.
CREATE OR REPLACE FUNCTION junheng_floor(n numeric, d numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
SELECT div(n, NULLIF(d, 0)) - CASE WHEN n % NULLIF(d, 0) <> 0 AND sign(n) <> sign(d) THEN 1 ELSE 0 END
$$;

-- The quantile at p of the fractions ns / ds (ds null: of the numbers ns) as {numerator, denominator}: that at place p * (count - 1), counted from 0,
-- interpolated between its neighbours. They are ordered by quotients so long that different fractions never have the same.
CREATE OR REPLACE FUNCTION junheng_quantile(ns numeric[], ds numeric[], p numeric) RETURNS numeric[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
    place numeric := p * (cardinality(ns) - 1);
    below integer := floor(place)::integer + 1;
    above integer := least(below + 1, cardinality(ns));
    part numeric := place - floor(place);
    tens numeric;
    n numeric[];
    d numeric[];
BEGIN
    IF ds IS NULL THEN
        SELECT array_agg(x ORDER BY x) INTO n FROM unnest(ns) x;
        RETURN ARRAY [n[below] + (n[above] - n[below]) * part, 1];
    END IF;
    SELECT power(10::numeric, max(scale(x)) + max(scale(y)) + 2 * max(length(trunc(abs(y))::text)) + 1)
        INTO tens FROM unnest(ns, ds) AS f (x, y);
    SELECT array_agg(x ORDER BY div(x * tens, y)), array_agg(y ORDER BY div(x * tens, y))
        INTO n, d FROM unnest(ns, ds) AS f (x, y);
    RETURN ARRAY [n[below] * d[above] * (1 - part) + n[above] * d[below] * part, d[below] * d[above]];
END
$$;

-- The day n / d months later, a month ending on the corresponding day or on its last; null when n / d is not whole or the day is not in the years 1 to 9999.
CREATE OR REPLACE FUNCTION junheng_add_months(day date, n numeric, d numeric) RETURNS date
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS
$$
DECLARE
    place numeric;
BEGIN
    IF d = 0 OR n % d <> 0 THEN
        RETURN NULL;
    END IF;
    place := extract(year FROM day) * 12 + extract(month FROM day) - 1 + div(n, d);
    IF place < 12 OR place >= 120000 THEN
        RETURN NULL;
    END IF;
    RETURN (day + make_interval(months => div(n, d)::integer))::date;
END
$$;

-- The day n / d days later; null when n / d is not whole or the day is not in the years 1 to 9999.
CREATE OR REPLACE FUNCTION junheng_add_days(day date, n numeric, d numeric) RETURNS date
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS
$$
DECLARE
    place numeric;
BEGIN
    IF d = 0 OR n % d <> 0 THEN
        RETURN NULL;
    END IF;
    place := (day - DATE '0001-01-01') + div(n, d);
    IF place < 0 OR place > DATE '9999-12-31' - DATE '0001-01-01' THEN
        RETURN NULL;
    END IF;
    RETURN DATE '0001-01-01' + place::integer;
END
$$;

-- The most months that can be added to the earlier day without passing the later; negative when the second day is the earlier.
CREATE OR REPLACE FUNCTION junheng_months(from_day date, to_day date) RETURNS numeric
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS
$$
DECLARE
    first date := least(from_day, to_day);
    last date := greatest(from_day, to_day);
    apart integer := (extract(year FROM last) * 12 + extract(month FROM last)
        - extract(year FROM first) * 12 - extract(month FROM first))::integer;
BEGIN
    IF (first + make_interval(months => apart))::date > last THEN
        apart := apart - 1;
    END IF;
    RETURN CASE WHEN from_day <= to_day THEN apart ELSE -apart END;
END
$$;

-- The school year of a day: it begins on 1 September.
CREATE OR REPLACE FUNCTION junheng_school_year(day date) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
SELECT extract(year FROM day) - CASE WHEN extract(month FROM day) < 9 THEN 1 ELSE 0 END
$$;
